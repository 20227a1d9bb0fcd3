<?php
/**
 * The fields of the settings page, in the groups and words of the clinic’s form.
 *
 * @package KapGuide
 */

namespace KapGuide;

defined( 'ABSPATH' ) || exit;

/**
 * The groups of settings, each with its title.
 */
function groups(): array {
	$groups = array();
	foreach ( data( 'settings' )['groups'] as $at => $settings ) {
		$groups[] = array(
			'title'    => data( 'words' )['groups'][ $at ],
			'settings' => $settings,
		);
	}
	return $groups;
}

/**
 * The choices of a setting, with their labels; none if its kind has none.
 *
 * @param string $name The name of a setting.
 */
function choices( string $name ): array {
	return data( 'words' )['choices'][ $name ] ?? array();
}

/**
 * The value of the site for a field of a block, or null.
 *
 * @param string $name     The name of a setting.
 * @param bool   $in_block Whether the field is one of a block, for which the site’s value counts.
 */
function inherited( string $name, bool $in_block ): ?string {
	$value = $in_block ? ( site_settings()[ $name ] ?? null ) : null;
	return null === $value ? null : labeled( $name, $value );
}

/**
 * The default for an empty field: the value of the site, or the default of the guide. A list shows it as its first choice.
 *
 * @param string $name     The name of a setting.
 * @param bool   $in_block Whether the field is one of a block.
 */
function unset_text( string $name, bool $in_block ): string {
	$value   = inherited( $name, $in_block );
	$default = text( 'defaults', $name );
	if ( 'choice' === table()[ $name ]['kind'] ) {
		return '';
	}
	if ( null !== $value ) {
		return text( 'words', 'unset-site', compact( 'value' ) );
	}
	if ( 'none' === $default ) {
		return text( 'form', 'unset-none' );
	}
	// The help explains “all”.
	return 'all' === $default ? '' : text( 'form', 'unset', array( 'default' => labeled( $name, $default ) ) );
}

/**
 * The first choice of a list to choose from: what holds if nothing is chosen.
 *
 * @param string $name     The name of a setting.
 * @param bool   $in_block Whether the field is one of a block.
 */
function unset_choice( string $name, bool $in_block ): string {
	$value = inherited( $name, $in_block );
	if ( null !== $value ) {
		return text( 'words', 'unset-site-choice', compact( 'value' ) );
	}
	return text( 'form', 'unset-choice', array( 'default' => labeled( $name, text( 'defaults', $name ) ) ) );
}

/**
 * The placeholder of an empty field, marked so that nobody takes it for a value: the site’s value, or an example.
 *
 * @param string $name     The name of a setting.
 * @param bool   $in_block Whether the field is one of a block.
 */
function placeholder( string $name, bool $in_block ): string {
	$value   = inherited( $name, $in_block );
	$example = table()[ $name ]['example'];
	if ( null !== $value ) {
		return text( 'words', 'unset-site-choice', compact( 'value' ) );
	}
	return '' === $example ? '' : text( 'form', 'example', array( 'value' => $example ) );
}

/**
 * A value with the labels of its choices in place of their names.
 *
 * @param string $name  The name of a setting.
 * @param string $value Its value.
 */
function labeled( string $name, string $value ): string {
	$labels = choices( $name );
	$words  = explode( ' ', $value );
	$known  = array_intersect_key( $labels, array_flip( $words ) );
	return count( $known ) === count( $words ) ? implode( ', ', $known ) : $value;
}

/**
 * Prints the row of a setting.
 *
 * @param string $name  The name of a setting.
 * @param string $value What is stored.
 */
function print_row( string $name, string $value ) {
	$id      = "kap-guide-{$name}";
	$refused = refused( $name );
	$is_list = 'list' === table()[ $name ]['kind'];
	$label   = sprintf( $is_list ? '%2$s' : '<label for="%1$s">%2$s</label>', esc_attr( $id ), esc_html( text( 'labels', $name ) ) );
	echo '<tr><th scope="row">', wp_kses_post( $label ), '</th><td>';
	if ( $is_list ) {
		print_boxes( $name, explode( ' ', $value ) );
	} elseif ( choices( $name ) ) {
		print_choices( $name, $id, $value );
	} else {
		printf(
			'<input type="text" class="regular-text" id="%1$s" name="%2$s" value="%3$s" placeholder="%4$s" aria-describedby="%1$s-help"%5$s autocomplete="off">',
			esc_attr( $id ),
			esc_attr( OPTION . "[{$name}]" ),
			// Unlike esc_attr, this leaves no “&amp;” that someone typed as it is, so it stays text.
			esc_textarea( $value ),
			esc_attr( placeholder( $name, false ) ),
			'' === $refused ? '' : ' aria-invalid="true"'
		);
	}
	$help = trim( text( 'help', $name ) . ' ' . unset_text( $name, false ) );
	printf( '<div id="%s-help">', esc_attr( $id ) );
	if ( '' !== $refused ) {
		printf( '<p class="kap-guide-problem">%s</p>', esc_html( $refused ) );
	}
	printf( '<p class="description">%s</p></div></td></tr>', esc_html( $help ) );
}

/**
 * Why the value that was typed into a field a moment ago is not saved, or nothing.
 *
 * @param string $name The name of a setting.
 */
function refused( string $name ): string {
	foreach ( get_settings_errors( OPTION ) as $error ) {
		if ( $name === $error['code'] && 'error' === $error['type'] ) {
			return html_entity_decode( $error['message'], ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		}
	}
	return '';
}

/**
 * Prints a list to choose one from.
 *
 * @param string $name  The name of a setting.
 * @param string $id    The id of the field.
 * @param string $value What is stored.
 */
function print_choices( string $name, string $id, string $value ) {
	printf( '<select id="%1$s" name="%2$s" aria-describedby="%1$s-help">', esc_attr( $id ), esc_attr( OPTION . "[{$name}]" ) );
	foreach ( array( '' => unset_choice( $name, false ) ) + choices( $name ) as $choice => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( (string) $choice, $value, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/**
 * Prints a box for each word of a list.
 *
 * @param string   $name  The name of a setting.
 * @param string[] $value What is stored.
 */
function print_boxes( string $name, array $value ) {
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html( text( 'labels', $name ) ) );
	foreach ( choices( $name ) as $choice => $label ) {
		printf(
			'<label><input type="checkbox" name="%s" value="%s"%s> %s</label><br>',
			esc_attr( OPTION . "[{$name}][]" ),
			esc_attr( $choice ),
			checked( in_array( $choice, $value, true ), true, false ),
			esc_html( $label )
		);
	}
	echo '</fieldset>';
}
