<?php
/**
 * What people paste, as the values that the kinds allow. The guide’s own parser does the same: tests hold all to one file of values.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * A value on one line, with single plain spaces and nothing invisible, and without the quotes around all of it. Text keeps signs that turn
 * the direction of what follows, and is refused.
 *
 * @param string $value What someone typed.
 * @param string $kind  The kind of the setting.
 */
function plain( string $value, string $kind ): string {
	$value = wp_check_invalid_utf8( $value );
	$value = preg_replace( '/[\x{AD}\x{200B}\x{200E}\x{200F}\x{2060}\x{FEFF}]/u', '', $value );
	if ( 'text' !== $kind ) {
		$value = preg_replace( '/[\x{61C}\x{202A}-\x{202E}\x{2066}-\x{2069}]/u', '', $value );
	}
	$value = preg_replace( '/[\x09-\x0D \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+/u', ' ', $value );
	$value = preg_replace( '/\A["\x{201C}-\x{201F}\x{2033}\x{AB}\x{BB}] ?([^"\x{201C}-\x{201F}\x{2033}\x{AB}\x{BB}]*?) ?["\x{201C}-\x{201F}\x{2033}\x{AB}\x{BB}]\z/u', '$1', trim( $value, ' ' ) );
	return preg_replace( '/\A[\'\x{2018}-\x{201B}] ?([^"\x{201C}-\x{201F}\x{2033}\x{AB}\x{BB}\'\x{2018}-\x{201B}]*?) ?[\'\x{2018}-\x{201B}]\z/u', '$1', $value );
}

/**
 * Whether a value is none: it is empty, or a text says so.
 *
 * @param string $name  The name of a setting.
 * @param string $typed What someone typed.
 */
function is_unset( string $name, string $typed ): bool {
	$kind  = table()[ $name ]['kind'];
	$value = plain( $typed, $kind );
	return '' === $value || ( 'text' === $kind && preg_match( '#\A(?:[Nn][Oo][Nn][Ee]|[Nn]/?[Aa]|[-\x{2010}-\x{2015}\x{2212}])\z#u', $value ) );
}

/**
 * The value as the clinic means it, before it is allowed or refused. What people read of a value speaks of this.
 *
 * @param string $name  The name of a setting.
 * @param string $typed What someone typed.
 */
function meant( string $name, string $typed ): string {
	$kind  = table()[ $name ]['kind'];
	$value = plain( $typed, $kind );
	switch ( $kind ) {
		case 'phone':
		case 'sms':
			return pasted_phone( $value );
		case 'email':
			return pasted_email( $value );
		case 'accent':
			return lower( '#' . preg_replace( '/\A##?/', '', $value ) );
	}
	return $value;
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
	$rest  = trim( $rest, ' ' );
	return preg_match( '/\A[0-9]{1,9}\z/', $rest ) ? (int) $rest : null;
}
