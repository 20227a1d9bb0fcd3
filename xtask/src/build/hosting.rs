//! What a web server must send with the files of a release, for the kinds of servers that most clinics have.

use crate::workspace;

/// Sent with every file: other sites may load it, and browsers may save it, because it never changes.
const HEADERS: [(&str, &str); 5] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cache-Control", "public, max-age=31536000, immutable"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// The type of each kind of file that a release has.
const TYPES: [(&str, &str); 6] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("kap", "application/octet-stream"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
];

/// The kinds of files that have compressed siblings.
const COMPRESSED: &str = "html|js|json|kap|wasm";

/// How files are compressed ahead of time, the best first: the name of the coding, and the ending of its files.
const CODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The one page of a release. It has a policy of its own.
const PAGE: &str = "frame.html";

/// `_headers`, which several static hosts read.
pub fn static_hosts(policy: &str) -> String {
    let mut lines = vec!["/kap-guide/*".to_owned()];
    lines.extend(HEADERS.map(|(name, value)| format!("  {name}: {value}")));
    // These hosts know the other types.
    for (ending, kind) in TYPES.iter().filter(|(ending, _)| ["kap", "wasm"].contains(ending)) {
        lines.extend([format!("\n/kap-guide/*/*.{ending}"), format!("  Content-Type: {kind}")]);
    }
    lines.push(format!("\n/kap-guide/{}/{PAGE}", workspace::VERSION));
    lines.push(format!("  Content-Security-Policy: {policy}\n"));
    lines.join("\n")
}

/// `.htaccess`, which Apache reads from the folder, as do many servers of shared hosting. It sends the compressed files if the server
/// can also say that they are compressed.
pub fn apache(policy: &str) -> String {
    let mut lines =
        vec!["# What browsers need with the files in this folder and the folders below it.".to_owned()];
    lines.push("<IfModule mod_mime.c>".into());
    lines.extend(TYPES.map(|(ending, kind)| format!("  AddType {kind} .{ending}")));
    lines.extend(["</IfModule>".into(), "<IfModule mod_headers.c>".into()]);
    lines.extend(HEADERS.map(|(name, value)| format!("  Header always set {name} \"{value}\"")));
    lines.push(format!("  <FilesMatch \"^{}(\\.(br|gz))?$\">", PAGE.replace('.', "\\.")));
    lines.push(format!("    Header always set Content-Security-Policy \"{policy}\""));
    lines.extend(["  </FilesMatch>", "  <IfModule mod_rewrite.c>", "    RewriteEngine On"].map(String::from));
    for (coding, ending) in CODINGS {
        lines.push(format!("    RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b"));
        lines.push(format!("    RewriteCond %{{REQUEST_FILENAME}}.{ending} -f"));
        lines.push(format!("    RewriteRule ^(.+)\\.({COMPRESSED})$ $1.$2.{ending} [L]"));
    }
    for (coding, ending) in CODINGS {
        for (of, kind) in TYPES {
            lines.push(format!("    <FilesMatch \"\\.{of}\\.{ending}$\">"));
            lines.push(format!("      ForceType {kind}"));
            // The ending of brotli is the name of a language, too.
            lines.push(format!("      RemoveLanguage .{ending}"));
            lines.push(format!("      Header always set Content-Encoding {coding}"));
            lines.push("      Header always merge Vary Accept-Encoding".into());
            lines.push("    </FilesMatch>".into());
        }
    }
    lines.extend(["  </IfModule>".into(), "</IfModule>\n".into()]);
    lines.join("\n")
}

/// A part for the configuration of nginx. It goes into the `server` of the site.
pub fn nginx(policy: &str) -> String {
    let types = TYPES.map(|(ending, kind)| format!("{kind} {ending};")).join(" ");
    let mut inside = vec![format!("  types {{ {types} }}"), "  gzip_static on;".into()];
    inside.push("  # brotli_static on;  # if your nginx has the brotli module".into());
    inside.extend(HEADERS.map(|(name, value)| format!("  add_header {name} \"{value}\" always;")));
    let inside = inside.join("\n");
    [
        "# Put these lines into the `server` of your site, and reload nginx.".to_owned(),
        format!("location /kap-guide/ {{\n{inside}\n}}"),
        // A location with its own headers does not inherit the others.
        format!("location = /kap-guide/{}/{PAGE} {{\n{inside}", workspace::VERSION),
        format!("  add_header Content-Security-Policy \"{policy}\" always;\n}}\n"),
    ]
    .join("\n")
}
