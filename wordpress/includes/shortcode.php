<?php
/**
 * The shortcode, for page builders and the classic editor: `[kap_guide clinic="Example Counseling" phone="+1 202 555 0143"]`.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The settings of a shortcode, as typed. A page holds HTML, so its text is HTML, too.
 *
 * @param array $attributes What WordPress read; text without a name has a number.
 */
function shortcode_settings( array $attributes ): array {
	$typed = array();
	foreach ( $attributes as $name => $value ) {
		$typed[ $name ] = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	return $typed;
}

/**
 * What is wrong with a shortcode, a sentence each. Only people who can edit pages read it.
 *
 * @param array $typed The settings as typed.
 */
function shortcode_problems( array $typed ): array {
	$problems = array();
	foreach ( $typed as $name => $value ) {
		if ( is_int( $name ) ) {
			$problems[] = text( 'words', 'no-name', array( 'value' => $value ) );
		} elseif ( ! isset( table()[ $name ] ) ) {
			$problems[] = text( 'words', 'unknown', array( 'name' => $name ) );
		} elseif ( '' !== trim( $value ) && null === read( $name, $value ) ) {
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
	$typed = shortcode_settings( (array) ( '' === $attributes ? array() : $attributes ) );
	$html  = guide( $typed );
	if ( current_user_can( 'edit_posts' ) ) {
		foreach ( shortcode_problems( $typed ) as $problem ) {
			$html .= '<p>' . escaped( text( 'words', 'only-editors', array( 'problem' => $problem ) ) ) . '</p>';
		}
	}
	return $html;
}

add_shortcode( 'kap_guide', __NAMESPACE__ . '\render_shortcode' );
