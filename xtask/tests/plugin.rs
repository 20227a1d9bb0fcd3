//! The WordPress plugin reads settings and writes its marker as the rest of the project does: the lines of a file, and any value that an
//! author may paste.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use kap_guide::settings::{SETTINGS, parse, print};
use kap_guide_setup::{Feedback, Files, Hashes, Snippet, fallback, is_of_page};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use xtask::workspace;

#[path = "plugin/php.rs"]
mod php;
#[path = "settings/pieces.rs"]
mod pieces;

use php::{php, php_until};
use pieces::{Case, from_the_file, pasted};

fn is_of_plugin((name, _): &Case) -> bool {
    !is_of_page(name)
}

fn expect_alike(cases: &[Case]) -> Result<()> {
    let read = "echo json_encode( array_map( function ( $case ) { return KapGuide\\read( $case[0], $case[1] ); }, $asked ), JSON_THROW_ON_ERROR );";
    let by_plugin: Vec<Option<String>> = php(read, &json!(cases))?;
    ensure!(by_plugin.len() == cases.len(), "{} answers for {} cases", by_plugin.len(), cases.len());
    for (case, by_plugin) in cases.iter().zip(by_plugin) {
        let (settings, _) = parse([(case.0.as_str(), case.1.as_str())]);
        let native = print(&settings).first().map(|(_, value)| (*value).to_owned());
        ensure!(native == by_plugin, "{case:?} is {native:?} natively and {by_plugin:?} in the plugin");
    }
    Ok(())
}

#[test]
fn the_plugin_reads_the_lines_of_the_file_as_the_native_parser_does() -> Result<()> {
    let cases: Vec<Case> = from_the_file()?.into_iter().filter(is_of_plugin).collect();
    ensure!(cases.len() > 100, "only {} lines", cases.len());
    expect_alike(&cases)
}

#[test]
fn the_plugin_reads_anything_as_the_native_parser_does() -> Result<()> {
    let mut runner = TestRunner::default();
    let mut cases = Vec::new();
    for setting in SETTINGS.iter().filter(|setting| !is_of_page(setting.name.as_str())) {
        for _ in 0..300 {
            let value = pasted().new_tree(&mut runner).map_err(anyhow::Error::msg)?.current();
            cases.push((setting.name.as_str().to_owned(), value));
        }
    }
    expect_alike(&cases)
}

/// The attributes of a marker by name, and its paragraphs.
type Read = (Vec<(String, String)>, Vec<String>);

#[test]
fn the_marker_of_the_plugin_says_what_the_clinics_page_writes() -> Result<()> {
    let hashes = Hashes { script: String::new(), standalone: String::new() };
    let files = Files::at("https://example.org/kap-guide/", workspace::VERSION, hashes, false);
    let files = files.context("there is no folder")?;
    let hostile = "<b>\"Ann's\" & [gallery] {{x}} \\ 👩\u{200d}⚕\u{fe0f} </script><script>x()</script>";
    let lists: [&[(&str, &str)]; 4] = [
        &[],
        &[("phone", "+1 202 555 0143")],
        &[("phone", "+44 20 7946 0000"), ("region", "GB"), ("clinic", "Example")],
        &[
            ("clinic", hostile),
            ("phone", "202-555-0143 x4"),
            ("accent", "1F5F66"),
            ("routes", "IV, im"),
            ("email", "o'neil@example.org"),
        ],
    ];
    for pairs in lists {
        let (settings, problems) = parse(pairs.iter().copied());
        ensure!(problems.is_empty(), "{problems:?}");
        let code = "$html = KapGuide\\marker( KapGuide\\read_all( $asked[0] ) );
            $read = function ( $html ) {
                $dom = new DOMDocument();
                $dom->loadHTML( '<?xml encoding=\"utf-8\"?>' . $html, LIBXML_NOERROR );
                $marker = $dom->getElementsByTagName( 'div' )[0];
                $attributes = array();
                foreach ( $marker->attributes as $attribute ) { $attributes[] = array( $attribute->name, $attribute->value ); }
                $lines = array();
                foreach ( $marker->getElementsByTagName( 'p' ) as $line ) { $lines[] = $line->textContent; }
                return array( $attributes, $lines );
            };
            echo json_encode( array( $read( $html ), $read( $asked[1] ), strpbrk( strip_tags( $html ), '[]{}' ) ), JSON_THROW_ON_ERROR );";
        let typed: serde_json::Map<String, Value> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        let page = Snippet::Marker.write(&settings, &files, &fallback(&settings));
        let (by_plugin, by_page, raw): (Read, Read, Value) = php(code, &json!([typed, page]))?;
        assert_eq!(by_plugin, by_page);
        assert_eq!(raw, Value::Bool(false), "a sign that another plugin reads stands in the text");
        assert_eq!(by_plugin.0.len(), pairs.len() + 1);
    }
    Ok(())
}

#[test]
fn the_plugin_says_what_the_clinics_form_says_of_a_value_that_is_refused() -> Result<()> {
    let answer = |(name, value): &Case| {
        let setting = SETTINGS.iter().find(|setting| setting.name.as_str() == name)?;
        let feedback = Feedback::to(setting, value);
        let said = feedback.said.first().filter(|_| feedback.is_problem())?;
        Some(((name.clone(), value.clone()), said.clone()))
    };
    let refused: Vec<(Case, String)> =
        from_the_file()?.iter().filter(|case| is_of_plugin(case)).filter_map(answer).collect();
    ensure!(refused.len() > 50, "only {} values are refused", refused.len());
    let cases: Vec<&Case> = refused.iter().map(|(case, _)| case).collect();
    let code = "echo json_encode( array_map( function ( $case ) { return KapGuide\\feedback( $case[0], $case[1] )['text'] ?? null; }, $asked ), JSON_THROW_ON_ERROR );";
    let by_plugin: Vec<Option<String>> = php(code, &json!(cases))?;
    for ((case, said), by_plugin) in refused.iter().zip(by_plugin) {
        ensure!(
            by_plugin.as_ref() == Some(said),
            "of {case:?} the form says “{said}”, and the plugin {by_plugin:?}"
        );
    }
    Ok(())
}

#[test]
fn the_plugin_asks_a_policy_for_what_a_sealed_guide_needs_and_for_nothing_else() -> Result<()> {
    const ALL: &str = "script-src 'self' 'sha256-one' 'sha256-two' 'wasm-unsafe-eval'; connect-src https://example.org; frame-src blob:";
    let cases = [
        ("", ""),
        ("img-src 'none'", ""),
        (ALL, ""),
        ("default-src * 'unsafe-inline' 'unsafe-eval' blob:", ""),
        (
            "script-src 'nonce-a' 'strict-dynamic' 'wasm-unsafe-eval'; trusted-types kap-guide; require-trusted-types-for 'script'",
            "",
        ),
        ("default-src 'none'", "script-src script-src script-src connect-src frame-src"),
        ("script-src 'self' 'unsafe-inline'", "script-src"),
        ("script-src 'self' 'unsafe-inline' 'sha256-one' 'wasm-unsafe-eval'", "script-src"),
        ("script-src 'self' 'nonce-a'; connect-src 'none'", "script-src connect-src"),
        ("script-src https://cdn.example.net 'unsafe-inline' 'unsafe-eval'", "script-src"),
        ("child-src 'self'", "frame-src"),
        ("require-trusted-types-for 'script'; trusted-types other", "trusted-types"),
    ];
    let code = "$sealed = array( 'guard' => 'sha256-one', 'program' => 'sha256-two' );
        $address = 'https://example.org/wp-content/plugins/kap-guide/files/1.0.0/';
        $missing = function ( $policy ) use ( $sealed, $address ) {
            return implode( ' ', array_column( KapGuide\\missing_in_policy( $policy, $address, $sealed ), 'directive' ) );
        };
        echo json_encode( array_map( $missing, $asked ) );";
    let found: Vec<String> = php(code, &json!(cases.map(|(policy, _)| policy)))?;
    for ((policy, expected), found) in cases.iter().zip(found) {
        assert_eq!(found, *expected, "{policy}");
    }
    Ok(())
}

#[test]
fn an_administrator_hears_of_a_newer_version_when_the_facts_are_due() -> Result<()> {
    let code = "ob_start();
        $GLOBALS['hooks']['after_plugin_row_kap-guide/kap-guide.php']();
        $row = ob_get_clean();
        $days = array_map( function ( $day ) { return KapGuide\\is_due( strtotime( $day . ' 12:00 UTC' ) ); }, $asked );
        $health = KapGuide\\site_health();
        echo json_encode( array( $days, $row, $health['status'] ) );";
    let (due, ..): (Vec<bool>, String, String) =
        php_until("2026-12-31", code, &json!(["2026-12-31", "2027-01-01"]))?;
    assert_eq!(due, [false, true]);
    // What the screens show depends on the clock, so these days are far away.
    let (_, row_then, health_then): (Vec<bool>, String, String) = php_until("2000-12-31", code, &json!([]))?;
    assert!(row_then.contains("notice-warning") && row_then.contains("2000-12-31"), "{row_then}");
    assert_eq!(health_then, "recommended");
    let (_, row_now, health_now): (Vec<bool>, String, String) = php(code, &json!([]))?;
    assert_eq!((row_now.as_str(), health_now.as_str()), ("", "good"));
    Ok(())
}

#[test]
fn an_administrator_reads_until_when_the_facts_hold_and_where_a_newer_version_comes_from() -> Result<()> {
    let code = "echo json_encode( array( KapGuide\\review_day(), KapGuide\\newer_text() ) );";
    let (day, newer): (String, String) = php_until("2027-05-31", code, &json!([]))?;
    assert_eq!(day, "2027-05-31");
    assert!(newer.starts_with("For a newer version, ask where you got this one."), "{newer}");
    Ok(())
}

/// What WordPress reads of a shortcode: values with a name, and words without one.
type Attribute = (Option<&'static str>, &'static str);

/// Makes a list of attributes into what WordPress gives to a shortcode.
const ATTRIBUTES: &str = "$attributes = function ( $pairs ) {
        $read = array();
        foreach ( $pairs as list( $name, $value ) ) {
            if ( null === $name ) { $read[] = $value; } else { $read[ $name ] = $value; }
        }
        return $read;
    };";

#[test]
fn a_shortcode_in_the_quotes_of_a_word_processor_has_the_values_that_are_meant() -> Result<()> {
    let named = |name, value| (Some(name), value);
    let cases: [(&[Attribute], Value, &[&str]); 9] = [
        (
            &[
                named("clinic", "“Example"),
                (None, "Counseling”"),
                named("phone", "”+1"),
                (None, "202"),
                (None, "555-0143”"),
            ],
            json!({ "clinic": "Example Counseling", "phone": "+1 202 555-0143" }),
            &[],
        ),
        (
            &[named("clinic", "&#8220;Example"), (None, "Counseling&#8221;")],
            json!({ "clinic": "Example Counseling" }),
            &[],
        ),
        (&[(None, "clinic=“Ann's"), (None, "Office”")], json!({ "clinic": "Ann's Office" }), &[]),
        (
            &[named("clinic", "‘Example"), (None, "Counseling’")],
            json!({ "clinic": "Example Counseling" }),
            &[],
        ),
        (&[named("theme", "“dark”"), named("seal", "″off″")], json!({ "theme": "dark", "seal": "off" }), &[]),
        // What stood in plain quotes stays as it is.
        (&[named("hours", "‘Til 5 pm")], json!({ "hours": "‘Til 5 pm" }), &[]),
        (&[named("disclosure", "“A” pays B")], json!({ "disclosure": "“A” pays B" }), &[]),
        // A quote without an end is told, and its value is not used.
        (
            &[named("clinic", "“Example"), (None, "Counseling"), named("phone", "+1 202 555 0143")],
            json!({ "phone": "+1 202 555 0143" }),
            &["The value of “clinic” has a quote at its start and none at its end"],
        ),
        (&[(None, "Example")], json!([]), &["“Example” has no name before it"]),
    ];
    let code = format!(
        "{ATTRIBUTES} echo json_encode( array_map( function ( $pairs ) use ( $attributes ) {{
            list( $typed, $open ) = KapGuide\\shortcode_settings( $attributes( $pairs ) );
            $used = array_diff_key( $typed, array_flip( $open ) );
            return array( array_filter( $used, 'is_string', ARRAY_FILTER_USE_KEY ), KapGuide\\shortcode_problems( $typed, $open ) );
        }}, $asked ) );"
    );
    let read: Vec<(Value, Vec<String>)> = php(&code, &json!(cases.clone().map(|(pairs, ..)| pairs)))?;
    for ((pairs, used, told), (by_plugin, problems)) in cases.iter().zip(read) {
        assert_eq!(&by_plugin, used, "{pairs:?}");
        assert_eq!(problems.len(), told.len(), "{pairs:?}: {problems:?}");
        for (problem, words) in problems.iter().zip(*told) {
            assert!(problem.starts_with(words), "{pairs:?}: {problem}");
        }
    }
    Ok(())
}

#[test]
fn a_name_in_a_shortcode_that_is_no_setting_is_told_with_the_nearest_one() -> Result<()> {
    let names = [
        ("phnoe", Some("phone")),
        ("kap-guide-phone", Some("phone")),
        ("kap_guide_sms", Some("sms")),
        ("telephone", Some("phone")),
        ("color", Some("accent")),
        ("colour", Some("accent")),
        ("phonenumber", Some("phone")),
        ("clinc", Some("clinic")),
        ("contact_page", Some("contact-page")),
        ("data-bookng", Some("booking")),
        ("website", Some("site")),
        ("target", None),
        ("lang", None),
    ];
    let code =
        "echo json_encode( array_map( function ( $name ) { return array( KapGuide\\nearest_setting( $name ),
        KapGuide\\shortcode_problems( array( $name => '1' ), array() ) ); }, $asked ) );";
    let read: Vec<(Option<String>, Vec<String>)> = php(code, &json!(names.map(|(name, _)| name)))?;
    for ((name, near), (by_plugin, problems)) in names.iter().zip(read) {
        assert_eq!(by_plugin.as_deref(), *near, "{name}");
        let words = near.map_or("Settings, KAP guide lists the names.".to_owned(), |near| {
            format!("Did you mean {near}?")
        });
        assert!(
            problems.len() == 1 && problems.iter().all(|told| told.ends_with(&words)),
            "{name}: {problems:?}"
        );
    }
    Ok(())
}

#[test]
fn what_is_wrong_stands_below_a_guide_as_text_and_only_for_people_who_edit_the_site() -> Result<()> {
    let code = "$html = KapGuide\\told( $asked ); $GLOBALS['is_editor'] = false;
        echo json_encode( array( $html, KapGuide\\told( $asked ) ) );";
    let (editor, visitor): (String, String) = php(code, &json!(["<b>\"[x]\" is no setting."]))?;
    let text = "&#60;b&#62;&#34;&#91;x&#93;&#34; is no setting.";
    assert!(editor.contains(&format!("data-kap-guide-problem=\"{text}\"")), "{editor}");
    assert!(
        editor.contains("Only people who edit this site read this.") && !editor.contains("<b>"),
        "{editor}"
    );
    assert_eq!(visitor, "");
    Ok(())
}

#[test]
fn a_value_that_is_refused_leaves_the_old_one_and_the_page_says_so() -> Result<()> {
    let code = "$GLOBALS['stored'] = array( 'phone' => '+1 202 555 0143', 'region' => 'CA' );
        $clean = KapGuide\\sanitize( $asked );
        echo json_encode( array( $clean, $GLOBALS['told'] ) );";
    let typed = json!({ "phone": "12", "email": "nobody", "clinic": "Example", "region": "CA" });
    let (clean, told): (Value, Value) = php(code, &typed)?;
    assert_eq!(clean, json!({ "clinic": "Example", "phone": "+1 202 555 0143", "region": "CA" }));
    let said = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    assert!(said("phone").ends_with("This was not saved. The setting is still “+1 202 555 0143”."), "{told}");
    assert!(said("email").ends_with("This was not saved. The setting is still empty."), "{told}");
    Ok(())
}

#[test]
fn an_empty_field_says_that_it_is_empty_and_what_holds_then() -> Result<()> {
    let code = "use function KapGuide\\{ placeholder, unset_text, unset_choice };
        $before = array( placeholder( 'phone', false ), unset_text( 'phone', false ), unset_text( 'routes', false ), unset_choice( 'region', false ) );
        $GLOBALS['stored'] = array( 'phone' => '+1 202 555 0199', 'region' => 'CA' );
        $after = array( placeholder( 'phone', true ), unset_text( 'phone', true ), unset_choice( 'region', true ), placeholder( 'phone', false ) );
        echo json_encode( array( $before, $after ) );";
    let (before, after): ([String; 4], [String; 4]) = php(code, &json!([]))?;
    let expected = [
        "for example: +1 202 555 0143",
        "If empty, visitors do not see it.",
        "",
        "United States (if you choose nothing)",
    ];
    assert_eq!(before, expected);
    let expected = [
        "+1 202 555 0199 (your site’s setting)",
        "If empty, this guide has your site’s setting: +1 202 555 0199",
        "Canada (your site’s setting)",
        "for example: +1 202 555 0143",
    ];
    assert_eq!(after, expected);
    Ok(())
}

#[test]
fn no_file_of_the_plugin_has_a_mistake_in_its_syntax() -> Result<()> {
    let folder = workspace::root().join("wordpress");
    let mut checked = 0;
    for folder in [folder.clone(), folder.join("includes")] {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|kind| kind == "php") {
                let output =
                    Command::new("php").arg("-l").arg(&path).output().context("php does not start")?;
                ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
                checked += 1;
            }
        }
    }
    ensure!(checked > 15, "only {checked} files");
    let broken = Command::new("php").args(["-r", "function ("]).output()?;
    ensure!(!broken.status.success(), "php accepts anything");
    Ok(())
}
