<?php
/**
 * Colors and their contrast, as WCAG 2.2 defines it.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Red, green and blue of `#rgb` or `#rrggbb`; null if a text is no color.
 *
 * @param string $text A color.
 */
function parse_color( string $text ): ?array {
	if ( ! preg_match( '/\A#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\z/', $text ) ) {
		return null;
	}
	$hex   = substr( $text, 1 );
	$parts = 3 === strlen( $hex ) ? preg_replace( '/./', '$0$0', str_split( $hex ) ) : str_split( $hex, 2 );
	return array_map( 'hexdec', $parts );
}

/**
 * How bright a color is.
 *
 * @param int[] $color Red, green and blue.
 */
function luminance( array $color ): float {
	$linear = static function ( int $part ): float {
		$share = $part / 255;
		return $share <= 0.04045 ? $share / 12.92 : ( ( $share + 0.055 ) / 1.055 ) ** 2.4;
	};

	list( $red, $green, $blue ) = array_map( $linear, $color );
	return 0.2126 * $red + 0.7152 * $green + 0.0722 * $blue;
}

/**
 * The contrast of a color on the guide’s light paper, 1 to 21.
 *
 * @param int[] $color Red, green and blue.
 */
function contrast( array $color ): float {
	$one = luminance( $color );
	$two = luminance( parse_color( data( 'settings' )['paper'] ) );
	return ( max( $one, $two ) + 0.05 ) / ( min( $one, $two ) + 0.05 );
}
