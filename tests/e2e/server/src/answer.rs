//! From a request to its answer.

use std::io::ErrorKind;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{any, post};

use super::state::State;
use super::{RELEASES, REPORTS, headers};

/// All routes. Reports stay out of the log of requests: they have a list of their own.
pub fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/favicon.ico", any(StatusCode::NO_CONTENT))
        .fallback(answer)
        .layer(from_fn_with_state(Arc::clone(&state), note))
        .route(REPORTS, post(report))
        .with_state(state)
}

async fn note(Shared(state): Shared<Arc<State>>, request: Request, next: Next) -> Response {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let number = state.journal().request(request.method().as_str(), path);
    let answer = next.run(request).await;
    state.journal().answered(number, answer.status().as_u16());
    answer
}

async fn report(Shared(state): Shared<Arc<State>>, body: Bytes) -> StatusCode {
    state.journal().report(String::from_utf8_lossy(&body).into_owned());
    StatusCode::NO_CONTENT
}

async fn answer(Shared(state): Shared<Arc<State>>, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let faults = state.faults_for(&path);
    if !faults.is_empty() {
        // Faults are done to the bytes of the file itself.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
        request.headers_mut().remove(header::RANGE);
    }

    let extra = state.extras().get(&path).cloned();
    let policy = extra.as_ref().and_then(|extra| extra.policy.clone());
    let mut answer = match extra {
        Some(extra) => extra.answer(),
        None => from_folder(&state, &path, request).await,
    };
    for fault in faults.iter().cloned() {
        let (head, body) = answer.into_parts();
        let body = match to_bytes(body, usize::MAX).await {
            Ok(body) => body,
            Err(error) => return failed(&error.to_string()),
        };
        let (changed, body) = fault.apply(Response::from_parts(head, Body::empty()), body).await;
        answer = with_body(changed, body);
    }

    if answer.status() == StatusCode::NOT_FOUND {
        answer = (StatusCode::NOT_FOUND, format!("There is nothing at {path}.\n")).into_response();
    }
    if headers::is_page(answer.headers()) {
        // The pages of a release bring their own, so that they can stand on any site.
        let of_the_site = (!path.starts_with(RELEASES)).then_some(&state.policy);
        if let Some(policy) = policy.as_ref().or(of_the_site) {
            headers::set_csp(answer.headers_mut(), policy);
        }
    }
    headers::set_headers(answer.headers_mut(), &path, state.fresh);
    for fault in faults {
        fault.apply_to_headers(answer.headers_mut());
    }
    answer
}

async fn from_folder(state: &State, path: &str, request: Request) -> Response {
    match state.files.clone().try_call(request).await {
        Ok(answer) => {
            let mut answer = answer.map(Body::new);
            let known = headers::content_type(path).filter(|_| answer.status().is_success());
            if let Some(known) = known {
                answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(known));
            }
            answer
        }
        Err(error) if is_absence(error.kind()) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => failed(&error.to_string()),
    }
}

/// Whether the path leads nowhere, which is not the server's fault.
fn is_absence(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename)
}

fn with_body(mut answer: Response, body: Bytes) -> Response {
    answer.headers_mut().remove(header::CONTENT_LENGTH);
    *answer.body_mut() = Body::from(body);
    answer
}

fn failed(why: &str) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("The file could not be read: {why}.\n")).into_response()
}
