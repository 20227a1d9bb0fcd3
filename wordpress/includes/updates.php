<?php
/**
 * Tells an administrator when this version is due for a newer one. The help lines and facts in it have a date, so no server is asked.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The day until which the facts and help lines hold, as year-month-day.
 */
function review_by(): string {
	return data( 'release' )['review-by'];
}

/**
 * Whether that day is over at a time.
 *
 * @param int $time Seconds since 1970.
 */
function is_due( int $time ): bool {
	return gmdate( 'Y-m-d', $time ) > review_by();
}

/**
 * That day as people of this site write it.
 */
function review_day(): string {
	return wp_date( get_option( 'date_format' ), (int) strtotime( review_by() . ' 12:00' ) );
}

/**
 * What to do about it.
 */
function due_text(): string {
	return text( 'words', is_due( time() ) ? 'due' : 'due-soon', array( 'day' => review_day() ) ) . ' ' . newer_text();
}

/**
 * Where a newer version comes from.
 */
function newer_text(): string {
	$address = data( 'release' )['address'] ?? '';
	return '' === $address ? text( 'words', 'newer' ) : text( 'words', 'newer-at', compact( 'address' ) );
}

add_action(
	'after_plugin_row_' . plugin_basename( PLUGIN ),
	static function () {
		if ( ! is_due( strtotime( '+30 days' ) ) ) {
			return;
		}
		printf(
			'<tr class="plugin-update-tr active"><td colspan="4" class="plugin-update colspanchange"><div class="update-message notice inline notice-warning notice-alt"><p>%s</p></div></td></tr>',
			esc_html( due_text() )
		);
	}
);

add_filter(
	'site_status_tests',
	static function ( array $tests ): array {
		$tests['direct']['kap_guide'] = array(
			'label' => text( 'words', 'title' ),
			'test'  => __NAMESPACE__ . '\site_health',
		);
		return $tests;
	}
);

/**
 * The line of the guide in Site Health.
 */
function site_health(): array {
	$is_due = is_due( strtotime( '+30 days' ) );
	return array(
		'label'       => text( 'words', $is_due ? 'health-due' : 'health-fine' ),
		'status'      => $is_due ? 'recommended' : 'good',
		'badge'       => array(
			'label' => text( 'words', 'title' ),
			'color' => 'blue',
		),
		'description' => '<p>' . esc_html( $is_due ? due_text() : text( 'words', 'health-until', array( 'day' => review_day() ) ) ) . '</p>',
		'actions'     => '',
		'test'        => 'kap_guide',
	);
}
