<?php
/**
 * What the server can find out for “Check my page”: it asks itself for the files and for a page, as a visitor’s browser does.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Asks this site for an address.
 *
 * @param string $address An address of this site.
 * @return array|\WP_Error
 */
function ask_site( string $address ) {
	$options = array(
		'timeout'   => 10,
		/** This filter is documented in wp-includes/class-wp-http-streams.php */
		'sslverify' => apply_filters( 'https_local_ssl_verify', false ), // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- It is WordPress’s own.
	);
	return wp_remote_get( $address, $options );
}

/**
 * All that was found, each with its level and a sentence.
 *
 * @param \WP_Post[] $pages Pages with a guide.
 */
function check( array $pages ): array {
	// The server asks as a visitor does, who sees no draft.
	$public = array_values( array_filter( $pages, __NAMESPACE__ . '\is_public' ) );
	$found  = array_merge( check_files(), check_policy( $public ? get_permalink( $public[0] ) : home_url( '/' ) ) );
	if ( is_due( strtotime( '+30 days' ) ) ) {
		$found[] = finding( 'warning', due_text() );
	}
	return $found;
}

/**
 * One finding.
 *
 * @param string $level `error`, `warning` or `success`, as WordPress names its notices.
 * @param string $text  A sentence.
 */
function finding( string $level, string $text ): array {
	return array(
		'level' => $level,
		'text'  => $text,
	);
}

/**
 * Whether each kind of file arrives whole, with its type.
 */
function check_files(): array {
	$found = array();
	foreach ( array( 'kap-guide.js', 'kap-guide.wasm', 'en-US.kap' ) as $name ) {
		$address = files_address() . $name;
		$wrong   = check_file( $name, ask_site( $address ) );
		if ( null !== $wrong ) {
			$text    = text( 'check', $wrong['key'], $wrong['values'] + compact( 'address' ) + array( 'file' => $name ) );
			$advice  = sent_by_plugin() ? '' : ' ' . text( 'words', 'let-send' );
			$found[] = finding( $wrong['level'], $text . $advice );
		}
	}
	return $found ? $found : array( finding( 'success', text( 'words', 'files-fine' ) ) );
}

/**
 * What is wrong with a file, or null.
 *
 * @param string          $name     The name of a file.
 * @param array|\WP_Error $response What the site answered.
 */
function check_file( string $name, $response ): ?array {
	$wrong = static function ( string $level, string $key, array $values = array() ): array {
		return array(
			'level'  => $level,
			'key'    => $key,
			'values' => $values,
		);
	};
	if ( is_wp_error( $response ) ) {
		return $wrong( 'warning', 'not-asked', array( 'why' => $response->get_error_message() ) );
	}
	$status = wp_remote_retrieve_response_code( $response );
	$type   = (string) wp_remote_retrieve_header( $response, 'content-type' );
	if ( 200 !== $status ) {
		return $wrong( 'error', 'file-status', array( 'status' => $status ) );
	}
	if ( 0 === stripos( $type, 'text/html' ) ) {
		return $wrong( 'error', 'file-page' );
	}
	$hash = base64_encode( hash( 'sha384', wp_remote_retrieve_body( $response ), true ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- Hashes are written so.
	if ( "sha384-{$hash}" !== data( 'release' )['files'][ $name ] ) {
		return $wrong( 'error', 'file-bytes' );
	}
	if ( 'kap-guide.wasm' === $name && 0 !== stripos( $type, 'application/wasm' ) ) {
		return $wrong( 'warning', 'file-type', array( 'type' => '' === $type ? '?' : $type ) );
	}
	return null;
}

/**
 * What the policy of a page must allow.
 *
 * @param string $address The address of a page.
 */
function check_policy( string $address ): array {
	$response = ask_site( $address );
	if ( is_wp_error( $response ) ) {
		$why = $response->get_error_message();
		return array( finding( 'warning', text( 'words', 'page-not-asked', compact( 'address', 'why' ) ) ) );
	}
	$policies = policies_of( $response );
	$found    = array();
	foreach ( $policies as $policy ) {
		foreach ( missing_in_policy( $policy, files_address(), data( 'release' )['sealed'] ) as $line ) {
			$line['why'] = text( 'check', $line['why'] );
			$level       = 'frame-src' === $line['directive'] ? 'warning' : 'error';
			$found[]     = finding( $level, text( 'check', 'policy', $line ) );
		}
	}
	if ( ! $found ) {
		$found[] = finding( 'success', text( 'words', $policies ? 'policy-fine' : 'no-policy', compact( 'address' ) ) );
	}
	return $found;
}

register_activation_hook(
	PLUGIN,
	static function () {
		// If the server does not know the file types, WordPress sends the files instead.
		if ( ! sent_by_plugin() && ! is_sent_right() ) {
			update_option( OPTION, stored() + array( SENDER => 'plugin' ) );
		}
	}
);

/**
 * Whether the server sends the app as a visitor’s browser wants it. A site that cannot ask itself is left as it is.
 */
function is_sent_right(): bool {
	$response = ask_site( plugins_url( 'files/' . data( 'release' )['version'] . '/kap-guide.wasm', PLUGIN ) );
	return is_wp_error( $response ) || null === check_file( 'kap-guide.wasm', $response );
}
