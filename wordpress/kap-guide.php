<?php
/**
 * Plugin Name:       KAP guide
 * Description:       A private, balanced guide to the question “Is ketamine-assisted psychotherapy right for me?” as a block and a shortcode. Answers never leave the visitor’s browser.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.2
 * Author:            The kap-guide project
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       kap-guide
 * Domain Path:       /languages
 * {{update-uri}}
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** The file of the plugin, by which WordPress knows it. */
const PLUGIN = __FILE__;

foreach ( array(
	'data',
	'pasted',
	'phone',
	'address',
	'color',
	'read',
	'feedback',
	'settings',
	'files',
	'script',
	'guide',
	'preview',
	'block',
	'shortcode',
	'policy',
	'check',
	'fields',
	'admin-page',
	'updates',
	'privacy',
) as $kap_guide_part ) {
	require_once __DIR__ . "/includes/{$kap_guide_part}.php";
}
unset( $kap_guide_part );
