<?php
/**
 * Phone numbers as people write them. The guide’s own parser does the same: tests hold all to one file of values.
 *
 * - A number has 3 to 15 digits, with a leading `+`, spaces and `( ) - .` as people write.
 * - An extension follows at least seven signs of a number, as `ext. 4`, `extn 4`, `extension 4`, `x4`, `#4`, `,4` or `;4`, in brackets or not.
 * - Letters are keys only if a phone can dial them: after an area code of North America, one word makes the seven signs that follow, or
 *   follows the area code itself with more than seven. Digits stand before the word in groups of at most four.
 * - The digits of the word, repeated in brackets after it, add nothing.
 * - Other words are never dialed. After a whole number of 10 to 15 digits, words without a digit are left out. All else is refused, since
 *   nobody can say which number is meant.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** A number, a mark, and an extension. */
const EXTENSION = '/\A((?:\W*\w){6,}?\W*(?:[0-9]|\w\b))\W*(?:extension|extn?|x|[#,;])\W*([0-9]{1,6})\)?\z/i';

/** A whole number before words. Ten digits that begin with 1 are one too few. */
const BEFORE_WORDS = '/\A(?![^0-9]*1(?:[^0-9]*[0-9]){9}[^0-9]*\z)\+?(?:[ ().-]*[0-9]){10,15}(?=[^0-9]*[^ ().0-9-][^0-9]*\z)/';

/** Letters that a phone dials by their keys. */
const VANITY = '/\A\+?1?(?!988|.11)[2-9][0-9]{2}(?:[a-z]{7,11}|(?=.{7}\z)[0-9]{1,4}[a-z]+)\z/i';

/**
 * A phone number with plain dashes, and with its extension as ` ext. 4`.
 *
 * @param string $value A plain value.
 */
function pasted_phone( string $value ): string {
	$value     = without_scheme( $value, 'tel|sms|phone' );
	$value     = preg_replace( '/[\x{2010}-\x{2015}\x{2212}]/u', '-', $value );
	$extension = '';
	if ( preg_match( EXTENSION, $value, $found ) ) {
		list( , $value, $extension ) = $found;
	}
	$number = preg_replace( '/([a-z]) *\([0-9 ().+-]{4,}\z/i', '$1', $value );
	if ( '' !== $extension ) {
		return "{$number} ext. {$extension}";
	}
	return preg_match( BEFORE_WORDS, $number, $found ) ? $found[0] : $number;
}

/**
 * Whether a number can be dialed.
 *
 * @param string $value A phone number, with ` ext. ` before its extension.
 */
function is_phone( string $value ): bool {
	$parts   = explode( ' ext. ', $value, 2 );
	$signs   = preg_replace( '/[ ().-]/', '', $parts[0] );
	$is_word = ! preg_match( '/[0-9]{5}/', $parts[0] ) && preg_match( VANITY, $signs );
	return ( $is_word || preg_match( '/\A\+?[0-9]{3,15}\z/', $signs ) ) && preg_match( '/\A[0-9]{1,6}\z/', $parts[1] ?? '0' );
}

/**
 * Whether a number to text has no letters, and so no extension. A comma would stand between two numbers to text.
 *
 * @param string $value A phone number, with ` ext. ` before its extension.
 */
function is_to_text( string $value ): bool {
	return is_phone( $value ) && ! preg_match( '/[a-z]/i', $value );
}
