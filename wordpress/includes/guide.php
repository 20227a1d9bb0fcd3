<?php
/**
 * The marker of the guide, with its settings and the words for browsers that run no scripts.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * Text as HTML. The brackets of shortcodes stand as numbers, so that no other plugin reads them.
 *
 * @param string $value Any text.
 */
function escaped( string $value ): string {
	$signs = array(
		'&'  => '&#38;',
		'<'  => '&#60;',
		'>'  => '&#62;',
		'"'  => '&#34;',
		"'"  => '&#39;',
		'{'  => '&#123;',
		'}'  => '&#125;',
		'['  => '&#91;',
		']'  => '&#93;',
		'\\' => '&#92;',
	);
	return strtr( $value, $signs );
}

/**
 * What visitors read if their browser runs no scripts, or if the script does not arrive: the clinic’s number, if it is shown in this
 * region, and a line on help.
 *
 * @param array $settings Allowed settings.
 */
function fallback( array $settings ): array {
	$all    = data( 'regions' );
	$region = $all['regions'][ $settings['region'] ?? '' ] ?? reset( $all['regions'] );
	$lines  = array();
	if ( $region['contact'] && isset( $settings['phone'] ) ) {
		$lines[] = fill(
			$all['call'],
			array(
				'clinic' => $settings['clinic'] ?? $all['us'],
				'phone'  => $settings['phone'],
			)
		);
	}
	$lines[] = fill( $all['crisis'], $region );
	return $lines;
}

/**
 * The line of help of each region.
 */
function crisis_lines(): array {
	$all = data( 'regions' );
	return array_map(
		static function ( array $region ) use ( $all ): string {
			return fill( $all['crisis'], $region );
		},
		$all['regions']
	);
}

/**
 * The marker. The script puts the guide in the place of its words.
 *
 * @param array $settings Allowed settings.
 */
function marker( array $settings ): string {
	$html = '';
	foreach ( $settings as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', $name, escaped( $value ) );
	}
	$words = '';
	foreach ( fallback( $settings ) as $line ) {
		$words .= '<p>' . escaped( $line ) . '</p>';
	}
	// A feed has no scripts, and its readers know no settings.
	return is_feed() ? $words : "<div data-kap-guide{$html}>{$words}</div>";
}

/**
 * The guide for a page: its marker, and the script once.
 *
 * @param array $own Settings of this place, as typed. They come before those of the site.
 */
function guide( array $own ): string {
	wp_enqueue_script( SCRIPT );
	return marker( in_order( array_merge( site_settings(), read_all( $own ) ) ) );
}

/**
 * What is wrong with the settings of a place, for people who edit the site. “Check my page” reads it, too.
 *
 * @param string[] $problems A sentence each.
 */
function told( array $problems ): string {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$html = '';
	foreach ( $problems as $problem ) {
		$line  = escaped( text( 'words', 'only-editors', compact( 'problem' ) ) );
		$html .= sprintf( '<p data-kap-guide-problem="%s">%s</p>', escaped( $problem ), $line );
	}
	return $html;
}

/**
 * Settings in the order of the table.
 *
 * @param array $settings Allowed settings.
 */
function in_order( array $settings ): array {
	return array_intersect_key( array_merge( array_fill_keys( array_keys( table() ), null ), $settings ), $settings );
}
