<?php
/**
 * What people paste, as the values that the kinds allow. The guide’s own parser does the same: tests hold all to one file of values.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * A value on one line, with single plain spaces and nothing invisible, and without the quotes around all of it.
 *
 * @param string $value What someone typed.
 */
function plain( string $value ): string {
	$value = wp_check_invalid_utf8( $value );
	$value = preg_replace( '/[\x{AD}\x{200B}\x{200E}\x{200F}\x{2060}\x{FEFF}]/u', '', $value );
	$value = preg_replace( '/[\x09-\x0D \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+/u', ' ', $value );
	return trim( preg_replace( '/\A["“”„]([^"“”„]*)["“”„]\z/u', '$1', trim( $value, ' ' ) ), ' ' );
}

/**
 * Small letters for A to Z alone, whatever the language of the server.
 *
 * @param string $value Any text.
 */
function lower( string $value ): string {
	return strtr( $value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz' );
}

/**
 * A value without the scheme of a link.
 *
 * @param string $value   A plain value.
 * @param string $schemes The schemes, with `|` between.
 */
function without_scheme( string $value, string $schemes ): string {
	return ltrim( preg_replace( "/^(?:{$schemes}):/i", '', $value ), ' ' );
}

/**
 * A phone number with plain dashes, and with its extension as ` ext. 4`.
 *
 * @param string $value A plain value.
 */
function pasted_phone( string $value ): string {
	$value  = without_scheme( $value, 'tel|sms|phone' );
	$value  = preg_replace( '/[\x{2010}-\x{2015}\x{2212}]/u', '-', $value );
	$before = rtrim( $value, '0123456789' );
	$digits = substr( $value, strlen( $before ) );
	$marked = lower( rtrim( $before, ' .' ) );
	if ( ! preg_match( '/(?:extension|ext|x|,|;)\z/', $marked, $mark ) ) {
		return $value;
	}
	$number   = substr( $before, 0, strlen( $marked ) - strlen( $mark[0] ) );
	$is_whole = preg_match_all( '/[0-9]/', $number ) >= 7;
	$is_short = preg_match( '/\A[0-9]{1,6}\z/', $digits );
	$plain    = rtrim( $number, ' ,' );
	if ( $is_whole && '' === $digits && $plain !== $number ) {
		// An extension was meant, and not given.
		return $plain;
	}
	return $is_whole && $is_short ? $plain . ' ext. ' . $digits : $value;
}

/**
 * An email address without the parts of a link.
 *
 * @param string $value A plain value.
 */
function pasted_email( string $value ): string {
	return explode( '?', without_scheme( $value, 'mailto' ), 2 )[0];
}

/**
 * The address of a page, with its scheme, and with every sign of its path encoded that an address may not have.
 *
 * @param string $value A plain value.
 */
function pasted_url( string $value ): string {
	$rest       = preg_replace( '#^//#', '', without_scheme( $value, 'https?' ) );
	$end        = strcspn( $rest, '/?#' );
	$authority  = substr( $rest, 0, $end );
	$has_scheme = strlen( $rest ) < strlen( $value );
	// Else it is a word, or a path.
	if ( ! $has_scheme && false === strpos( $authority, '.' ) ) {
		return $value;
	}
	$encoded = static function ( array $sign ): string {
		return sprintf( '%%%02X', ord( $sign[0] ) );
	};
	return "https://{$authority}" . preg_replace_callback( '/[^\x21-\x7E]|["\'<>\\\\`]/', $encoded, substr( $rest, $end ) );
}

/**
 * One of some words, whatever its case, or a word that means the same; null if it is neither.
 *
 * @param string   $value   A plain value.
 * @param string[] $choices The words.
 */
function pasted_choice( string $value, array $choices ): ?string {
	$known = array_combine( array_map( __NAMESPACE__ . '\lower', $choices ), $choices );
	$word  = lower( $value );
	if ( isset( $known[ $word ] ) ) {
		return $known[ $word ];
	}
	$same = array(
		'no'    => 'off',
		'false' => 'off',
		'0'     => 'off',
		'uk'    => 'gb',
		'usa'   => 'us',
	);
	if ( isset( $same[ $word ] ) ) {
		return $known[ $same[ $word ] ] ?? null;
	}
	$is_on = isset( $known['off'] ) && in_array( $word, array( 'on', 'yes', 'true', '1' ), true );
	return $is_on ? ( array_values( array_diff( $choices, array( 'off' ) ) )[0] ?? null ) : null;
}

/**
 * Some words, with any spaces, commas or semicolons between, each once, and `none` alone; null if one is unknown.
 *
 * @param string   $value A plain value.
 * @param string[] $words The words.
 */
function pasted_list( string $value, array $words ): ?string {
	$found = array();
	foreach ( preg_split( '/[ ,;]+/', $value, -1, PREG_SPLIT_NO_EMPTY ) as $word ) {
		$known = pasted_choice( $word, $words );
		if ( null === $known ) {
			return null;
		}
		$found[ $known ] = true;
	}
	$is_both = count( $found ) > 1 && isset( $found['none'] );
	return $found && ! $is_both ? implode( ' ', array_keys( $found ) ) : null;
}

/**
 * A number without the unit, or the letter of a heading; null if it is none.
 *
 * @param string $value A plain value.
 */
function pasted_number( string $value ): ?int {
	$value = lower( $value );
	$rest  = 'h' === substr( $value, 0, 1 ) ? substr( $value, 1 ) : preg_replace( '/px\z/', '', $value );
	$rest  = preg_replace( '/\A[ \x{85}]+|[ \x{85}]+\z/u', '', $rest );
	return preg_match( '/\A[0-9]{1,9}\z/', $rest ) ? (int) $rest : null;
}
