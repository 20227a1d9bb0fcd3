//! Runs the plugin’s own PHP without a WordPress.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;
use xtask::{build, workspace};

/// What the plugin needs of WordPress.
const STAND_IN: &str = "
    define( 'ABSPATH', '/' );
    define( 'KapGuide\\PLUGIN', $argv[1] . '/kap-guide.php' );
    function wp_check_invalid_utf8( $text ) { return $text; }
    function is_feed() { return false; }
    function determine_locale() { return 'en_US'; }
    function __( $text, $domain ) { return $text; }
    function esc_html( $text ) { return htmlspecialchars( $text ); }
    function home_url( $path = '' ) { return 'https://example.org' . $path; }
    function wp_parse_url( $address, $part ) { return parse_url( $address, $part ); }
    function get_option( $name ) { return 'kap_guide' === $name ? ( $GLOBALS['stored'] ?? false ) : 'Y-m-d'; }
    function current_user_can( $right ) { return $GLOBALS['is_editor'] ?? true; }
    function wp_enqueue_script( $name ) {}
    function add_shortcode( $name, $function ) {}
    function add_settings_error( $group, $name, $text, $kind = 'error' ) { $GLOBALS['told'][ $name ] = $text; }
    function wp_date( $form, $time ) { return gmdate( $form, $time ); }
    function plugin_basename( $file ) { return 'kap-guide/kap-guide.php'; }
    function add_action( $name, $function ) { $GLOBALS['hooks'][ $name ] = $function; }
    function add_filter( $name, $function ) { $GLOBALS['hooks'][ $name ] = $function; }
    foreach ( array( 'data', 'pasted', 'phone', 'address', 'color', 'read', 'feedback', 'settings', 'fields', 'script', 'guide', 'shortcode', 'policy', 'updates' ) as $part ) {
        require $argv[2] . \"/includes/$part.php\";
    }";

/// Runs PHP beside the plugin's own code, and reads what it answers to `asked`.
pub fn php<T: DeserializeOwned>(code: &str, asked: &Value) -> Result<T> {
    php_until("2999-12-31", code, asked)
}

/// The same, in a release whose facts hold until a day.
pub fn php_until<T: DeserializeOwned>(day: &str, code: &str, asked: &Value) -> Result<T> {
    let folder = tempfile::tempdir()?;
    let generated = folder.path().join("generated");
    std::fs::create_dir(&generated)?;
    let release = format!("<?php return array( 'review-by' => '{day}' );");
    for (name, text) in build::plugin_data()?.into_iter().chain([("release", release)]) {
        std::fs::write(generated.join(format!("{name}.php")), text)?;
    }
    let code = format!("{STAND_IN} $asked = json_decode( stream_get_contents( STDIN ), true ); {code}");
    let mut php = Command::new("php")
        .args(["-d", "display_errors=stderr", "-d", "error_reporting=-1", "-r", &code, "--"])
        .arg(folder.path())
        .arg(workspace::root().join("wordpress"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("php does not start")?;
    php.stdin.take().context("php reads nothing")?.write_all(&serde_json::to_vec(asked)?)?;
    let output = php.wait_with_output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success() && told.is_empty(), "the plugin's code failed: {told}");
    serde_json::from_slice(&output.stdout)
        .with_context(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
