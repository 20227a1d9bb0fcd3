<?php
/**
 * The one option that the plugin stores: the site’s own settings, and who sends the files.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/** The name of the option, and of its group on the settings page. */
const OPTION = 'kap_guide';

/** The key beside the settings that says who sends the files: `plugin`, or nothing for the server itself. No setting has this name. */
const SENDER = 'files-sent-by';

/**
 * What is stored, or nothing.
 */
function stored(): array {
	$stored = get_option( OPTION );
	return is_array( $stored ) ? $stored : array();
}

/**
 * The settings of the whole site.
 */
function site_settings(): array {
	return read_all( stored() );
}

/**
 * Whether the plugin sends the files, because the server does not send them right.
 */
function sent_by_plugin(): bool {
	return 'plugin' === ( stored()[ SENDER ] ?? '' );
}

/**
 * What is stored of a form. A value that is not allowed leaves the one before, and the page says why.
 *
 * @param mixed $form The form, by the names of settings.
 */
function sanitize( $form ): array {
	$form  = is_array( $form ) ? $form : array();
	$clean = array();
	$wrong = array();
	foreach ( array_keys( table() ) as $name ) {
		$typed = $form[ $name ] ?? '';
		$typed = is_array( $typed ) ? implode( ' ', array_filter( $typed, 'is_string' ) ) : (string) $typed;
		$read  = read( $name, $typed );
		if ( null === $read && ! is_unset( $name, $typed ) ) {
			$read           = site_settings()[ $name ] ?? null;
			$wrong[ $name ] = text( 'labels', $name ) . ': ' . problem( $name, $typed ) . ' ' . still( $name, $read );
		}
		if ( null !== $read ) {
			$clean[ $name ] = $read;
		}
	}
	if ( 'plugin' === ( $form[ SENDER ] ?? '' ) ) {
		$clean[ SENDER ] = 'plugin';
	}
	foreach ( $wrong as $name => $sentence ) {
		add_settings_error( OPTION, $name, esc_html( $sentence ) );
	}
	if ( $wrong ) {
		add_settings_error( OPTION, 'others', esc_html( text( 'words', 'others-saved' ) ), 'success' );
	}
	return $clean;
}

/**
 * The value to use after a value was refused.
 *
 * @param string      $name  The name of a setting.
 * @param string|null $value What is stored of it.
 */
function still( string $name, ?string $value ): string {
	return null === $value ? text( 'words', 'still-empty' ) : text( 'words', 'still', array( 'value' => labeled( $name, $value ) ) );
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			OPTION,
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\sanitize',
			)
		);
	}
);
