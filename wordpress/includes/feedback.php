<?php
/**
 * What a form answers to a value, in the words of the clinic’s form.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * What is said of a value: why it is refused, or how it is understood. Null if there is nothing to say.
 *
 * @param string $name  The name of a setting.
 * @param string $typed What someone typed.
 */
function feedback( string $name, string $typed ): ?array {
	if ( '' === trim( $typed ) ) {
		return null;
	}
	if ( is_unset( $name, $typed ) ) {
		return array(
			'level' => 'changed',
			'text'  => text( 'form', 'is-none' ),
		);
	}
	$read = read( $name, $typed );
	if ( null === $read ) {
		return array(
			'level' => 'problem',
			'text'  => problem( $name, $typed ),
		);
	}
	if ( trim( $typed ) === $read ) {
		return null;
	}
	return array(
		'level' => 'changed',
		'text'  => text( 'form', 'changed', array( 'value' => $read ) ),
	);
}

/**
 * Why a value is refused, in words that say how to mend it.
 *
 * @param string $name  The name of a setting.
 * @param string $typed What someone typed.
 */
function problem( string $name, string $typed ): string {
	$setting = table()[ $name ];
	$bounds  = $setting['bounds'];
	$meant   = meant( $name, $typed );
	switch ( $setting['kind'] ) {
		case 'text':
			$count = preg_match_all( '/./us', $meant );
			if ( $count > (int) $bounds[0] ) {
				return text(
					'form',
					'too-long',
					array(
						'count' => $count,
						'most'  => $bounds[0],
					)
				);
			}
			return text( 'form', preg_match( REFUSED, $meant ) ? 'invisible' : 'blank' );
		case 'phone':
		case 'sms':
		case 'email':
			return text( 'form', $setting['kind'] );
		case 'number':
			return text(
				'form',
				'number',
				array(
					'least' => $bounds[0],
					'most'  => $bounds[1],
				)
			);
		case 'accent':
			$color = parse_color( $meant );
			// It is rounded down, so that a color that is too pale never seems to pass.
			$ratio = null === $color ? 0 : number_format( floor( contrast( $color ) * 10 ) / 10, 1, '.', '' );
			return null === $color ? text( 'form', 'color' ) : text( 'form', 'too-pale', array( 'ratio' => $ratio ) );
		case 'url':
		case 'exit':
			return text( 'form', problem_of_address( $setting['kind'], $meant ) );
		case 'list':
			return text( 'form', 'some-of' );
	}
	return text( 'form', 'one-of' );
}

/**
 * Which words say why an address is refused.
 *
 * @param string $kind  `url`, or `exit`, which can be off.
 * @param string $value A plain value.
 */
function problem_of_address( string $kind, string $value ): string {
	$has_scheme = preg_match( '/\A([A-Za-z0-9+-]*):/', $value, $scheme );
	if ( $has_scheme && ! in_array( lower( $scheme[1] ), array( 'http', 'https' ), true ) ) {
		return 'scheme';
	}
	return false === strpos( $value, '.' ) ? $kind : 'copy-url';
}
