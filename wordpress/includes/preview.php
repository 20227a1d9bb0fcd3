<?php
/**
 * The page that the editor and the settings page show as a preview: the theme’s style, and the guide by its real tag.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * A whole page for `srcdoc`. It has no address of its own, so nobody can send a link to a guide with another number in it.
 *
 * @param array $own Settings of this place, as typed.
 */
function preview_page( array $own ): string {
	$settings = in_order( array_merge( site_settings(), read_all( $own ) ) );
	$style    = wp_strip_all_tags( wp_get_global_stylesheet() );
	return '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
		. sprintf( '<title>%s</title>', escaped( text( 'words', 'preview' ) ) )
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedStylesheet -- This page stands in a frame and has no queue.
		. sprintf( '<link rel="stylesheet" href="%s">', esc_url( get_stylesheet_uri() ) )
		. "<style>{$style}</style><body>" . marker( $settings ) . wp_get_script_tag( script_attributes() );
}

/**
 * Answers the editor: the preview, and what is said of each value.
 *
 * @param \WP_REST_Request $request What someone typed, as `settings`.
 */
function answer_preview( \WP_REST_Request $request ): array {
	$typed = array_filter( (array) $request['settings'], 'is_string' );
	$said  = array();
	foreach ( array_keys( table() ) as $name ) {
		$feedback = feedback( $name, $typed[ $name ] ?? '' );
		if ( null !== $feedback ) {
			$said[ $name ] = $feedback;
		}
	}
	return array(
		'page' => preview_page( $typed ),
		'said' => (object) $said,
	);
}

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'kap-guide/v1',
			'/preview',
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\answer_preview',
				'permission_callback' => static function (): bool {
					return current_user_can( 'edit_posts' );
				},
				'args'                => array(
					'settings' => array(
						'type'     => 'object',
						'required' => true,
					),
				),
			)
		);
	}
);
