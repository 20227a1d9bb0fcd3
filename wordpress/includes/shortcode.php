<?php
/**
 * The shortcode, for page builders and the classic editor: `[kap_guide clinic="Example Counseling" phone="+1 202 555 0143"]`.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** Quotes of word processors, and those that editors write as HTML: how a value begins, and how it ends. */
const QUOTES = array(
	'["“”„″«»]' => '["“”″«»]',
	'[‘’‚]'     => '[‘’]',
);

/**
 * The settings of a shortcode, as typed. A page holds HTML, so its text is HTML, too. WordPress takes a value in curly quotes for words of
 * their own; here they are one value again.
 *
 * @param array $attributes What WordPress read; text without a name has a number.
 * @return array The values by their names, and the names of values whose quote has no end.
 */
function shortcode_settings( array $attributes ): array {
	$typed = array();
	$end   = null;
	$open  = array();
	$last  = '';
	foreach ( $attributes as $name => $value ) {
		$value = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		if ( is_int( $name ) && preg_match( '/\A([\w-]+)=(.+)\z/us', $value, $found ) ) {
			list( , $name, $value ) = $found;
		}
		if ( is_int( $name ) && null !== $end ) {
			$typed[ $last ] .= " {$value}";
		} else {
			$last           = $name;
			$typed[ $name ] = $value;
			$end            = is_int( $name ) ? null : end_of_quote( $value );
		}
		if ( null === $end ) {
			continue;
		}
		$open[ $last ] = true;
		if ( preg_match( "/\\A.(.*){$end}\\z/us", $typed[ $last ], $found ) ) {
			$typed[ $last ] = trim( $found[1] );
			$end            = null;
			unset( $open[ $last ] );
		}
	}
	return array( $typed, array_keys( $open ) );
}

/**
 * What ends a value that begins with a curly quote; null if it begins with none. A value that has a space already stood in plain quotes.
 *
 * @param string $value What WordPress read.
 */
function end_of_quote( string $value ): ?string {
	foreach ( QUOTES as $begin => $end ) {
		if ( preg_match( "/\\A{$begin}\\S*\\z/u", $value ) ) {
			return $end;
		}
	}
	return null;
}

/**
 * The name of the setting that a name almost is, or another word for. `shell/check/names.js` and `shell/loader/names.js` do the same.
 *
 * @param string $written What was typed.
 */
function nearest_setting( string $written ): ?string {
	$written = lower( preg_replace( '/\Adata-/i', '', $written ) );
	$plain   = preg_replace( '/\Akapguide/', '', str_replace( array( '-', '_' ), '', $written ) );
	foreach ( array_keys( table() ) as $name ) {
		$other   = str_replace( '-', '', $name );
		$letters = strlen( $other );
		// Letters that changed places are one mistake.
		$most = $letters > 5 || count_chars( $plain, 1 ) === count_chars( $other, 1 ) ? 2 : 1;
		$near = 0 === strpos( $plain, $other ) || levenshtein( substr( $plain, 0, 80 ), $other ) <= $most;
		if ( $plain === $other || ( $letters > 4 && $near ) ) {
			return $name;
		}
	}
	$meant = data( 'settings' )['synonyms'][ $written ] ?? '';
	return isset( table()[ $meant ] ) ? $meant : null;
}

/**
 * What is wrong with a shortcode, a sentence each. Only people who can edit pages read it.
 *
 * @param array $typed The settings as typed.
 * @param array $open  The names of values whose quote has no end.
 */
function shortcode_problems( array $typed, array $open ): array {
	$problems = array();
	foreach ( $typed as $name => $value ) {
		$near = is_int( $name ) ? null : nearest_setting( $name );
		if ( is_int( $name ) ) {
			$problems[] = text( 'words', 'no-name', array( 'value' => $value ) );
		} elseif ( ! isset( table()[ $name ] ) ) {
			$problems[] = text( 'words', null === $near ? 'unknown' : 'unknown-near', compact( 'name', 'near' ) );
		} elseif ( in_array( $name, $open, true ) ) {
			$problems[] = text( 'words', 'no-end', compact( 'name' ) );
		} elseif ( ! is_unset( $name, $value ) && null === read( $name, $value ) ) {
			$problems[] = "{$name}: " . problem( $name, $value );
		}
	}
	return $problems;
}

/**
 * Renders the shortcode.
 *
 * @param array|string $attributes What WordPress read, or an empty text.
 */
function render_shortcode( $attributes ): string {
	list( $typed, $open ) = shortcode_settings( (array) ( '' === $attributes ? array() : $attributes ) );
	return guide( array_diff_key( $typed, array_flip( $open ) ) ) . told( shortcode_problems( $typed, $open ) );
}

add_shortcode( 'kap_guide', __NAMESPACE__ . '\render_shortcode' );
