<?php
/**
 * The block: its attributes come from the table of settings, and the server renders it.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * One attribute for each setting, and the line of help that stands in the page itself, for the time after the plugin is gone.
 */
function block_attributes(): array {
	$line = array(
		'type'     => 'string',
		'source'   => 'text',
		'selector' => 'p',
	);
	return array_fill_keys( array_keys( table() ), array( 'type' => 'string' ) ) + array( 'fallback' => $line );
}

/**
 * The text of an attribute. The editor encodes signs that WordPress would take for HTML in what authors write, and emoji.
 *
 * @param string $value The attribute as it is stored.
 */
function decoded( string $value ): string {
	return rawurldecode( $value );
}

/**
 * Renders the block.
 *
 * @param array $attributes The attributes as they are stored.
 */
function render_block( array $attributes ): string {
	$own = array_map( __NAMESPACE__ . '\decoded', array_filter( array_intersect_key( $attributes, table() ), 'is_string' ) );
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), guide( $own ) . told( block_problems( $own ) ) );
}

/**
 * What is wrong with the settings of a block, a sentence each.
 *
 * @param array $own The settings as typed.
 */
function block_problems( array $own ): array {
	$problems = array();
	foreach ( $own as $name => $value ) {
		if ( ! is_unset( $name, $value ) && null === read( $name, $value ) ) {
			$problems[] = text( 'labels', $name ) . ': ' . problem( $name, $value );
		}
	}
	return $problems;
}

/**
 * What the editor’s form knows: groups, fields and words.
 */
function editor_data(): array {
	$fields = array();
	foreach ( table() as $name => $setting ) {
		$choices = array();
		foreach ( choices( $name ) as $choice => $label ) {
			$choices[] = array(
				'value' => $choice,
				'label' => $label,
			);
		}
		$fields[] = array(
			'name'    => $name,
			'kind'    => $setting['kind'],
			'label'   => text( 'labels', $name ),
			'help'    => text( 'help', $name ),
			'unset'   => 'choice' === $setting['kind'] ? unset_choice( $name, true ) : unset_text( $name, true ),
			'example' => placeholder( $name, true ),
			'choices' => $choices,
		);
	}
	return array(
		'fields'  => $fields,
		'groups'  => groups(),
		'words'   => data( 'words' )['words'],
		'help'    => crisis_lines(),
		'region'  => site_settings()['region'] ?? key( data( 'regions' )['regions'] ),
		'readAll' => read_address(),
	);
}

add_action(
	'init',
	static function () {
		$folder  = plugin_dir_path( PLUGIN ) . 'block/';
		$needs   = array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element' );
		$version = data( 'release' )['version'];
		wp_register_script( 'kap-guide-editor', plugins_url( 'block/editor.js', PLUGIN ), $needs, $version, true );
		wp_register_style( 'kap-guide-editor', plugins_url( 'block/editor.css', PLUGIN ), array(), $version );
		register_block_type(
			$folder,
			array(
				'attributes'      => block_attributes(),
				'render_callback' => __NAMESPACE__ . '\render_block',
			)
		);
	}
);

add_action(
	'enqueue_block_editor_assets',
	static function () {
		$data = wp_json_encode( editor_data(), JSON_HEX_TAG | JSON_HEX_AMP );
		wp_add_inline_script( 'kap-guide-editor', "window.kapGuideEditor = {$data};", 'before' );
	}
);
