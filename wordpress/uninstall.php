<?php
/**
 * Removes what the plugin has stored: one option, on each site of a network.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $kap_guide_site ) {
		delete_blog_option( $kap_guide_site, 'kap_guide' );
	}
} else {
	delete_option( 'kap_guide' );
}
