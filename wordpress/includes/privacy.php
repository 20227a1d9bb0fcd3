<?php
/**
 * Suggests a text on the guide for the site’s privacy policy, in WordPress’s own guide to writing one.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	static function () {
		$words = data( 'words' )['words'];
		wp_add_privacy_policy_content( $words['title'], '<p>' . esc_html( $words['privacy'] ) . '</p>' );
	}
);
