<?php
/**
 * Which addresses and email addresses are allowed.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Whether a text is an email address.
 *
 * @param string $value An email address.
 */
function is_email_address( string $value ): bool {
	$parts = explode( '@', $value, 2 );
	return strlen( $value ) <= 254 && 2 === count( $parts )
		&& preg_match( '/\A[A-Za-z0-9._+\'-]+\z/', $parts[0] )
		&& is_host( $parts[1] ) && false !== strpos( $parts[1], '.' );
}

/**
 * Whether a text is the address of a page, in printable ASCII without the signs that end an attribute.
 *
 * @param string $value An address.
 */
function is_page( string $value ): bool {
	if ( strlen( $value ) > 2000 || ! preg_match( '#\Ahttps://([^/?\#:]*)(?::([0-9]{1,5}))?([/?\#][\x21-\x7E]*)?\z#', $value, $found ) ) {
		return false;
	}
	$path = $found[3] ?? '';
	return is_host( $found[1] ) && (int) ( $found[2] ?? 0 ) < 65536 && strcspn( $path, "\"'<>\\`" ) === strlen( $path );
}

/**
 * A name, or an address of four numbers: a name never ends in a number.
 *
 * @param string $host The name of a server.
 */
function is_host( string $host ): bool {
	$labels = explode( '.', $host );
	$whole  = count( $labels ) === count( preg_grep( '/\A[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\z/', $labels ) );
	if ( strlen( $host ) > 253 || ! $whole ) {
		return false;
	}
	$is_number  = (bool) preg_match( '/\A(?:[0-9]+|0[xX][0-9A-Fa-f]*)\z/', end( $labels ) );
	$parts      = array_filter(
		preg_grep( '/\A(?:0|[1-9][0-9]{0,2})\z/', $labels ),
		static function ( string $part ): bool {
			return (int) $part < 256;
		}
	);
	$is_address = 4 === count( $labels ) && 4 === count( $parts );
	return $is_address || ! $is_number;
}
