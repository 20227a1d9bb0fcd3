<?php
/**
 * Reads a Content-Security-Policy, and says what it must allow for a sealed guide.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The directives of a policy, each with its sources. The first of two with one name counts.
 *
 * @param string $policy The text of one policy.
 */
function directives( string $policy ): array {
	$found = array();
	foreach ( explode( ';', $policy ) as $part ) {
		$words = preg_split( '/\s+/', trim( $part ), -1, PREG_SPLIT_NO_EMPTY );
		$name  = lower( (string) array_shift( $words ) );
		if ( '' !== $name && ! isset( $found[ $name ] ) ) {
			$found[ $name ] = $words;
		}
	}
	return $found;
}

/**
 * The sources of the first of these directives that a policy has, with its name; null if it has none, so that all is allowed.
 *
 * @param array    $policy The directives of a policy.
 * @param string[] $names  Names of directives.
 */
function first_of( array $policy, array $names ): ?array {
	foreach ( $names as $name ) {
		if ( isset( $policy[ $name ] ) ) {
			return array(
				'name'    => $name,
				'sources' => $policy[ $name ],
			);
		}
	}
	return null;
}

/**
 * Whether sources begin with one of these texts.
 *
 * @param string[] $sources The sources of a directive.
 * @param string[] $begins  What one of them must begin with.
 */
function has_source( array $sources, array $begins ): bool {
	foreach ( $sources as $source ) {
		foreach ( $begins as $begin ) {
			if ( 0 === strpos( lower( $source ), lower( $begin ) ) ) {
				return true;
			}
		}
	}
	return false;
}

/**
 * Whether sources let the page load from an address.
 *
 * @param string[] $sources The sources of a directive.
 * @param string   $address The address of the files.
 */
function allows_files( array $sources, string $address ): bool {
	$host   = wp_parse_url( $address, PHP_URL_HOST );
	$port   = wp_parse_url( $address, PHP_URL_PORT );
	$scheme = wp_parse_url( $address, PHP_URL_SCHEME );
	$host   = null === $port ? $host : "{$host}:{$port}";
	$known  = array( '*', "{$scheme}:", $host, "{$scheme}://{$host}" );
	if ( wp_parse_url( home_url(), PHP_URL_HOST ) === wp_parse_url( $address, PHP_URL_HOST ) ) {
		$known[] = "'self'";
	}
	foreach ( $sources as $source ) {
		if ( in_array( lower( rtrim( $source, '/' ) ), $known, true ) || 0 === strpos( $address, $source ) ) {
			return true;
		}
	}
	return false;
}

/**
 * What one policy must allow besides, as lines of reason, directive and sources to add.
 *
 * @param string $text    The text of one policy.
 * @param string $address The address of the files.
 * @param array  $sealed  The hashes of the two scripts of a sealed guide.
 */
function missing_in_policy( string $text, string $address, array $sealed ): array {
	$policy  = directives( $text );
	$missing = array();
	$add     = static function ( string $why, string $directive, string $add ) use ( &$missing ) {
		$missing[] = array(
			'why'       => $why,
			'directive' => $directive,
			'add'       => $add,
		);
	};
	$script  = first_of( $policy, array( 'script-src', 'default-src' ) );
	$connect = first_of( $policy, array( 'connect-src', 'default-src' ) );
	$frame   = first_of( $policy, array( 'frame-src', 'child-src', 'default-src' ) );
	$types   = $policy['trusted-types'] ?? null;
	$origin  = preg_replace( '#\A(https?://[^/]+).*\z#', '$1', $address );
	$hashes  = array( "'{$sealed['guard']}'", "'{$sealed['program']}'" );
	if ( null !== $script ) {
		$sources   = $script['sources'];
		$is_strict = has_source( $sources, array( "'nonce-", "'sha256-", "'sha384-", "'sha512-", "'strict-dynamic'" ) );
		if ( ! has_source( $sources, array( "'wasm-unsafe-eval'", "'unsafe-eval'" ) ) ) {
			$add( 'why-wasm', 'script-src', "'wasm-unsafe-eval'" );
		}
		// A hash turns 'unsafe-inline' off for the whole page, so none is advised then.
		$is_inline = has_source( $sources, array( "'unsafe-inline'" ) ) && ! $is_strict;
		$has_both  = ! array_udiff( $hashes, $sources, 'strcmp' );
		if ( ! $is_inline && ! $has_both && ! has_source( $sources, array( "'nonce-" ) ) ) {
			$add( 'why-seal', 'script-src', implode( ' ', $hashes ) );
		}
		if ( ! $is_strict && ! allows_files( $sources, $address ) ) {
			$add( 'why-script', 'script-src', $origin );
		}
	}
	if ( null !== $connect && ! allows_files( $connect['sources'], $address ) ) {
		$add( 'why-files', 'connect-src', $origin );
	}
	if ( null !== $frame && ! has_source( $frame['sources'], array( 'blob:' ) ) ) {
		$add( 'why-save', 'frame-src', 'blob: tel: sms: mailto:' );
	}
	if ( isset( $policy['require-trusted-types-for'] ) && null !== $types && ! array_intersect( array( 'kap-guide', '*' ), $types ) ) {
		$add( 'why-seal', 'trusted-types', 'kap-guide' );
	}
	return $missing;
}

/**
 * The policies of a page: those of its headers, and those that it writes in its own head.
 *
 * @param array|\WP_Error $response What the site answered.
 */
function policies_of( $response ): array {
	$policies = array();
	foreach ( (array) wp_remote_retrieve_header( $response, 'content-security-policy' ) as $header ) {
		// One header may hold several policies.
		$policies = array_merge( $policies, explode( ',', $header ) );
	}
	$pattern = '/<meta\s[^>]*http-equiv\s*=\s*["\']?content-security-policy["\']?[^>]*>/i';
	preg_match_all( $pattern, wp_remote_retrieve_body( $response ), $tags );
	foreach ( $tags[0] as $tag ) {
		if ( preg_match( '/\scontent\s*=\s*(?:"([^"]*)"|\'([^\']*)\')/i', $tag, $content ) ) {
			$policies[] = html_entity_decode( end( $content ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		}
	}
	return array_filter( array_map( 'trim', $policies ) );
}
