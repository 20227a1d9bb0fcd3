<?php
/**
 * What the build writes into `generated/`: the table of settings, the words, the regions and the release.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * What a file of the build returns. None of it changes while a page is made, except the words, which follow the language.
 *
 * @param string $name The name of the file.
 */
function data( string $name ): array {
	static $read = array();
	$key         = 'words' === $name ? $name . determine_locale() : $name;
	if ( ! isset( $read[ $key ] ) ) {
		$read[ $key ] = require dirname( PLUGIN ) . "/generated/{$name}.php";
	}
	return $read[ $key ];
}

/**
 * The rows of the table, by name: kind, bounds, and the default in words.
 */
function table(): array {
	return data( 'settings' )['table'];
}

/**
 * A text of the plugin with its places filled, such as `{value}`.
 *
 * @param string $group  The group of words, such as `words`.
 * @param string $key    The name of the text in its group.
 * @param array  $values What stands in its places.
 */
function text( string $group, string $key, array $values = array() ): string {
	$text = data( 'words' )[ $group ][ $key ] ?? '';
	return fill( $text, $values );
}

/**
 * A text with its places filled.
 *
 * @param string $text   The text.
 * @param array  $values What stands in its places, by name.
 */
function fill( string $text, array $values ): string {
	$places = array();
	foreach ( $values as $name => $value ) {
		$places[ '{' . $name . '}' ] = (string) $value;
	}
	return strtr( $text, $places );
}
