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
 * Where everything that the guide can say stands on one page.
 */
function read_address(): string {
	return plugins_url( 'read/everything.html', PLUGIN );
}

/**
 * Prints the page.
 */
function print_page() {
	$words = data( 'words' )['words'];
	echo '<div class="wrap kap-guide-page"><h1>', esc_html( $words['title'] ), '</h1>';
	printf(
		'<div class="notice notice-warning inline"><p>%s <a href="%s">%s</a></p></div>',
		esc_html( $words['unreviewed'] ),
		esc_url( read_address() ),
		esc_html( $words['read-all'] )
	);
	echo '<p>', esc_html( $words['intro'] ), '</p><p>', esc_html( $words['headline'] ), '</p>';
	echo '<p>', esc_html( $words['shortcode'] ), ' <code>[kap_guide]</code></p>';
	print_names( $words );
	print_dates();
	print_check( $words );
	echo '<h2>', esc_html( $words['settings'] ), '</h2><div class="kap-guide-columns"><form method="post" action="options.php">';
	settings_fields( OPTION );
	foreach ( groups() as $at => $group ) {
		printf( '<h3>%s</h3><table class="form-table" role="presentation">', esc_html( '' === $group['title'] ? text( 'form', 'first' ) : $group['title'] ) );
		foreach ( $group['settings'] as $name ) {
			print_row( $name, site_settings()[ $name ] ?? '' );
		}
		echo '</table>';
		if ( 0 === $at ) {
			submit_button( null, 'primary', 'submit-first' );
		}
	}
	print_sender( $words );
	submit_button();
	// A press on the frame gives it the wheel; before, the wheel scrolls the page.
	printf(
		'</form><div class="kap-guide-saved" tabindex="-1"><h3>%s</h3><p>%s</p><iframe title="%s" srcdoc="%s"></iframe></div></div></div>',
		esc_html( $words['preview-saved'] ),
		esc_html( $words['preview-hint'] ),
		esc_attr( $words['preview'] ),
		// Unlike esc_attr, this encodes what is encoded already, which the frame decodes once more.
		esc_textarea( preview_page( array() ) )
	);
}

/**
 * Prints what can be written in a shortcode, as a part that opens.
 *
 * @param array $words The words of the plugin.
 */
function print_names( array $words ) {
	$example = sprintf( 'clinic="%s" phone="%s"', table()['clinic']['example'], table()['phone']['example'] );
	printf(
		'<details><summary>%s</summary><p>%s</p><table class="kap-guide-names"><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>',
		esc_html( $words['shortcode-names'] ),
		esc_html( fill( $words['shortcode-how'], compact( 'example' ) ) ),
		esc_html( $words['name'] ),
		esc_html( $words['meaning'] ),
		esc_html( $words['values'] )
	);
	foreach ( array_keys( table() ) as $name ) {
		$values = array_keys( choices( $name ) );
		printf(
			'<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>',
			esc_html( $name ),
			esc_html( text( 'labels', $name ) ),
			esc_html( $values ? implode( ', ', $values ) : text( 'form', 'example', array( 'value' => table()[ $name ]['example'] ) ) )
		);
	}
	echo '</tbody></table></details>';
}

/**
 * Prints how long the facts and help lines are valid, and what to do after that.
 */
function print_dates() {
	if ( is_due( strtotime( '+30 days' ) ) ) {
		printf( '<div class="notice notice-warning inline"><p>%s</p></div>', esc_html( due_text() ) );
		return;
	}
	$until = text( 'words', 'good-until', array( 'day' => review_day() ) );
	printf( '<p>%s %s</p>', esc_html( $until ), esc_html( newer_text() ) );
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
		$address = is_public( $page ) ? get_permalink( $page ) : get_preview_post_link( $page );
		$title   = html_entity_decode( get_the_title( $page ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		$title   = '' === $title ? $address : $title;
		$name    = is_public( $page ) ? $title : fill( $words['not-published'], compact( 'title' ) );
		printf( '<li><a href="%s#kap-guide-check">%s</a></li>', esc_url( $address ), esc_html( $name ) );
	}
	echo '</ul><p>', esc_html( $words['by-hand'] ), '</p>';
	$address = add_query_arg( 'check', wp_create_nonce( 'kap-guide-check' ), page_address() );
	printf( '<p><a class="button" href="%s">%s</a></p>', esc_url( $address ), esc_html( $words['check-now'] ) );
	if ( ! is_check_asked() ) {
		return;
	}
	echo '<div class="kap-guide-found">';
	foreach ( check( $pages ) as $finding ) {
		printf( '<div class="notice notice-%s inline"><p>%s</p></div>', esc_attr( $finding['level'] ), esc_html( $finding['text'] ) );
	}
	echo '</div>';
}

/**
 * Whether everyone can read a page.
 *
 * @param \WP_Post $page A page.
 */
function is_public( \WP_Post $page ): bool {
	return 'publish' === get_post_status( $page );
}

/**
 * The pages with a block or a shortcode in their text, published or not, the newest first.
 */
function pages_with_guide(): array {
	$found = array();
	foreach ( array( 'wp:kap-guide/guide', '[kap_guide' ) as $sign ) {
		$pages = get_posts(
			array(
				'post_type'      => 'any',
				'post_status'    => array( 'publish', 'future', 'draft', 'pending', 'private' ),
				'posts_per_page' => 10,
				's'              => $sign,
				'sentence'       => true,
			)
		);
		foreach ( $pages as $page ) {
			$found[ $page->ID ] = $page;
		}
	}
	return array_values( $found );
}

add_action(
	'admin_menu',
	static function () {
		$title = text( 'words', 'title' );
		add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\print_page' );
	}
);

add_action(
	'admin_enqueue_scripts',
	static function ( string $screen ) {
		if ( 'settings_page_' . PAGE === $screen ) {
			wp_enqueue_style( 'kap-guide-page', plugins_url( 'admin/page.css', PLUGIN ), array(), data( 'release' )['version'] );
		}
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( PLUGIN ),
	static function ( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( page_address() ), esc_html( text( 'words', 'settings' ) ) );
		return array_merge( array( $link ), $links );
	}
);
