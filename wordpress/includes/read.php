<?php
/**
 * Reads a value by the kind of its setting. The block, the shortcode and the settings page read everything through this.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** Signs that start a line, have no width, or turn the direction of what follows. */
const REFUSED = '/[\x{0}-\x{1F}\x{7F}-\x{9F}\x{200B}\x{2028}-\x{202E}\x{2060}\x{2066}-\x{206F}\x{FEFF}]/u';

/** A sign that people see: it is no space, and Unicode does not call it ignorable. */
const SEEN = '/[^\x09-\x0D \x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}'
	. '\x{AD}\x{34F}\x{61C}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{180B}-\x{180F}\x{200B}-\x{200F}\x{202A}-\x{202E}'
	. '\x{2060}-\x{206F}\x{2800}\x{3164}\x{FE00}-\x{FE0F}\x{FEFF}\x{FFA0}\x{FFF0}-\x{FFF8}\x{1BCA0}-\x{1BCA3}'
	. '\x{1D173}-\x{1D17A}\x{E0000}-\x{E0FFF}]/u';

/** The least contrast of text against its background (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * The value as it is meant, or null if its setting does not allow it.
 *
 * @param string $name  The name of a setting.
 * @param string $value What someone typed.
 */
function read( string $name, string $value ): ?string {
	$setting = table()[ $name ] ?? null;
	if ( null === $setting ) {
		return null;
	}
	if ( is_unset( $name, $value ) ) {
		return null;
	}
	$value  = meant( $name, $value );
	$bounds = $setting['bounds'];
	switch ( $setting['kind'] ) {
		case 'text':
			return is_text( $value, (int) $bounds[0] ) ? $value : null;
		case 'phone':
			return is_phone( $value ) ? $value : null;
		case 'sms':
			return is_to_text( $value ) ? $value : null;
		case 'email':
			return is_email_address( $value ) ? $value : null;
		case 'url':
			return read_page( $value );
		case 'exit':
			return pasted_choice( $value, array( 'off' ) ) ?? read_page( $value );
		case 'choice':
			return pasted_choice( $value, $bounds );
		case 'list':
			return pasted_list( $value, $bounds );
		case 'number':
			$number = pasted_number( $value );
			return null !== $number && $number >= (int) $bounds[0] && $number <= (int) $bounds[1] ? (string) $number : null;
		case 'accent':
			$color = parse_color( $value );
			return null !== $color && contrast( $color ) >= LEAST_CONTRAST ? $value : null;
	}
	return null;
}

/**
 * The settings that are allowed, in the order of the table.
 *
 * @param array $values What someone typed, by the names of settings.
 */
function read_all( array $values ): array {
	$settings = array();
	foreach ( array_keys( table() ) as $name ) {
		$value = $values[ $name ] ?? null;
		$read  = is_scalar( $value ) ? read( $name, (string) $value ) : null;
		if ( null !== $read ) {
			$settings[ $name ] = $read;
		}
	}
	return $settings;
}

/**
 * Whether a text is short enough, and has only signs that people see.
 *
 * @param string $value A plain value.
 * @param int    $most  The highest number of signs.
 */
function is_text( string $value, int $most ): bool {
	return preg_match_all( '/./us', $value ) <= $most && ! preg_match( REFUSED, $value ) && preg_match( SEEN, $value );
}

/**
 * The address of a page, or null.
 *
 * @param string $value A plain value.
 */
function read_page( string $value ): ?string {
	$value = pasted_url( $value );
	return is_page( $value ) ? $value : null;
}
