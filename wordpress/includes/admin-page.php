<?php
/**
 * The settings page: the settings of the site, a preview, and “Check my page”.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** The name of the page in its address. */
const PAGE = 'kap-guide';

/**
 * The address of the settings page.
 */
function page_address(): string {
	return admin_url( 'options-general.php?page=' . PAGE );
}

/**
 * Whether an administrator has pressed “Check now”.
 */
function is_check_asked(): bool {
	$nonce = isset( $_GET['check'] ) ? sanitize_key( $_GET['check'] ) : '';
	return (bool) wp_verify_nonce( $nonce, 'kap-guide-check' );
}

/**
 * Prints the page.
 */
function print_page() {
	$words = data( 'words' )['words'];
	echo '<div class="wrap"><h1>', esc_html( $words['title'] ), '</h1>';
	echo '<p>', esc_html( $words['intro'] ), '</p><p>', esc_html( $words['shortcode'] ), ' <code>[kap_guide]</code></p>';
	print_check( $words );
	echo '<h2>', esc_html( $words['settings'] ), '</h2><form method="post" action="options.php">';
	settings_fields( OPTION );
	foreach ( groups() as $group ) {
		printf( '<h3>%s</h3><table class="form-table" role="presentation">', esc_html( '' === $group['title'] ? text( 'form', 'first' ) : $group['title'] ) );
		foreach ( $group['settings'] as $name ) {
			print_row( $name, site_settings()[ $name ] ?? '' );
		}
		echo '</table>';
	}
	print_sender( $words );
	submit_button();
	echo '</form><h2>', esc_html( $words['preview'] ), '</h2>';
	printf(
		'<iframe title="%s" srcdoc="%s" width="100%%" height="760"></iframe></div>',
		esc_attr( $words['preview'] ),
		// Unlike esc_attr, this encodes what is encoded already, which the frame decodes once more.
		esc_textarea( preview_page( array() ) )
	);
}

/**
 * Prints who sends the files.
 *
 * @param array $words The words of the plugin.
 */
function print_sender( array $words ) {
	printf(
		'<h3>%1$s</h3><p><label><input type="checkbox" name="%2$s" value="plugin"%3$s> %4$s</label></p><p class="description">%5$s</p>',
		esc_html( $words['files'] ),
		esc_attr( OPTION . '[' . SENDER . ']' ),
		checked( sent_by_plugin(), true, false ),
		esc_html( $words['send'] ),
		esc_html( $words['send-help'] )
	);
}

/**
 * Prints “Check my page”: the pages that have a guide, and what the server can find out.
 *
 * @param array $words The words of the plugin.
 */
function print_check( array $words ) {
	echo '<h2>', esc_html( $words['check'] ), '</h2>';
	$pages = pages_with_guide();
	echo '<p>', esc_html( $words[ $pages ? 'pages' : 'no-pages' ] ), '</p><ul class="ul-disc">';
	foreach ( $pages as $page ) {
		$address = get_permalink( $page );
		$title   = get_the_title( $page );
		printf( '<li><a href="%s#kap-guide-check">%s</a></li>', esc_url( $address ), esc_html( '' === $title ? $address : $title ) );
	}
	echo '</ul><p>', esc_html( $words['by-hand'] ), '</p>';
	$address = add_query_arg( 'check', wp_create_nonce( 'kap-guide-check' ), page_address() );
	printf( '<p><a class="button" href="%s">%s</a></p>', esc_url( $address ), esc_html( $words['check-now'] ) );
	if ( ! is_check_asked() ) {
		return;
	}
	foreach ( check( $pages ) as $finding ) {
		printf( '<div class="notice notice-%s inline"><p>%s</p></div>', esc_attr( $finding['level'] ), esc_html( $finding['text'] ) );
	}
}

/**
 * The published pages with a block or a shortcode in their text, the newest first.
 */
function pages_with_guide(): array {
	$found = array();
	foreach ( array( 'wp:kap-guide/guide', '[kap_guide' ) as $sign ) {
		$found = array_merge(
			$found,
			get_posts(
				array(
					'post_type'      => 'any',
					'posts_per_page' => 10,
					's'              => $sign,
					'sentence'       => true,
				)
			)
		);
	}
	return $found;
}

add_action(
	'admin_menu',
	static function () {
		$title = text( 'words', 'title' );
		add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\print_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( PLUGIN ),
	static function ( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( page_address() ), esc_html( text( 'words', 'settings' ) ) );
		return array_merge( array( $link ), $links );
	}
);
