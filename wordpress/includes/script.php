<?php
/**
 * The tag of the guide: one script, once a page, with the hash that pins everything.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** The name of the script in WordPress. */
const SCRIPT = 'kap-guide';

/**
 * The attributes of the tag.
 */
function script_attributes(): array {
	return array(
		'src'            => files_address() . 'kap-guide.js',
		'async'          => true,
		'integrity'      => data( 'release' )['integrity'],
		'crossorigin'    => 'anonymous',
		'referrerpolicy' => 'no-referrer',
		'data-cfasync'   => 'false',
	);
}

add_action(
	'init',
	static function () {
		// The address has the version already; a query would be another address.
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- See above.
		wp_register_script( SCRIPT, files_address() . 'kap-guide.js', array(), null, true );
	}
);

add_filter(
	'script_loader_tag',
	static function ( string $tag, string $handle ): string {
		return SCRIPT === $handle ? wp_get_script_tag( script_attributes() ) : $tag;
	},
	// Plugins that add a nonce come after this.
	5,
	2
);
