<?php
/**
 * Sends the files of the guide with the right types and headers, if the server itself does not know them.
 *
 * The address has the version, so browsers may store each file for a year. It needs no stored rewrite rule.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** The folder in the address. */
const ROUTE = 'kap-guide-files';

/** The types of the files, by the end of their names. */
const TYPES = array(
	'js'   => 'text/javascript; charset=utf-8',
	'wasm' => 'application/wasm',
	'kap'  => 'application/octet-stream',
);

/**
 * Where the files are, with a slash at the end.
 */
function files_address(): string {
	$version = data( 'release' )['version'];
	if ( ! sent_by_plugin() ) {
		return plugins_url( "files/{$version}/", PLUGIN );
	}
	global $wp_rewrite;
	// Without pretty addresses, only this way leads a path to WordPress.
	$root = $wp_rewrite->using_permalinks() ? $wp_rewrite->root : 'index.php/';
	return home_url( "/{$root}" . ROUTE . "/{$version}/" );
}

/**
 * The file that an address asks for, or null. Only names of the release are known, so no path leads anywhere else.
 *
 * @param string $address The path and query of a request.
 */
function asked_file( string $address ): ?string {
	$release = data( 'release' );
	$pattern = '#/' . ROUTE . '/' . preg_quote( $release['version'], '#' ) . '/([a-zA-Z0-9.-]+)(?:\?|\z)#';
	$is_ours = preg_match( $pattern, $address, $found );
	return $is_ours && isset( $release['files'][ $found[1] ] ) ? $found[1] : null;
}

/**
 * The headers of a file.
 *
 * @param string $name  The name of a file.
 * @param int    $bytes Its length.
 */
function file_headers( string $name, int $bytes ): array {
	return array(
		'Content-Type'                 => TYPES[ pathinfo( $name, PATHINFO_EXTENSION ) ] ?? 'application/octet-stream',
		'Content-Length'               => (string) $bytes,
		'Cache-Control'                => 'public, max-age=31536000, immutable',
		'Access-Control-Allow-Origin'  => '*',
		'Cross-Origin-Resource-Policy' => 'cross-origin',
		'Referrer-Policy'              => 'no-referrer',
		'X-Content-Type-Options'       => 'nosniff',
	);
}

add_action(
	'init',
	static function () {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- It is compared with names of files, and never shown.
		$name = asked_file( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) );
		if ( null === $name ) {
			return;
		}
		$path = dirname( PLUGIN ) . '/files/' . data( 'release' )['version'] . "/{$name}";
		status_header( 200 );
		foreach ( file_headers( $name, (int) filesize( $path ) ) as $header => $value ) {
			header( "{$header}: {$value}" );
		}
		// Output of other plugins would come before the first byte.
		while ( ob_get_level() > 0 ) {
			ob_end_clean();
		}
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the plugin is sent as it is; WP_Filesystem cannot do that.
		readfile( $path );
		exit;
	},
	0
);
