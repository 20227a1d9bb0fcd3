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
 * What holds if a field is empty: the value of the site, or the default of the guide.
 *
 * @param string $name     The name of a setting.
 * @param bool   $in_block Whether the field is one of a block, for which the site’s value counts.
 */
function unset_text( string $name, bool $in_block ): string {
	$value = $in_block ? ( site_settings()[ $name ] ?? null ) : null;
	if ( null !== $value ) {
		return text( 'words', 'unset-site', array( 'value' => labeled( $name, $value ) ) );
	}
	return text( 'form', 'unset', array( 'default' => labeled( $name, text( 'defaults', $name ) ) ) );
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
	$is_list = 'list' === table()[ $name ]['kind'];
	$label   = sprintf( $is_list ? '%2$s' : '<label for="%1$s">%2$s</label>', esc_attr( $id ), esc_html( text( 'labels', $name ) ) );
	echo '<tr><th scope="row">', wp_kses_post( $label ), '</th><td>';
	if ( $is_list ) {
		print_boxes( $name, explode( ' ', $value ) );
	} elseif ( choices( $name ) ) {
		print_choices( $name, $id, $value );
	} else {
		printf(
			'<input type="text" class="regular-text" id="%1$s" name="%2$s" value="%3$s" placeholder="%4$s" aria-describedby="%1$s-help" autocomplete="off">',
			esc_attr( $id ),
			esc_attr( OPTION . "[{$name}]" ),
			// Unlike esc_attr, this leaves no “&amp;” that someone typed as it is, so it stays text.
			esc_textarea( $value ),
			esc_attr( table()[ $name ]['example'] )
		);
	}
	$help = text( 'help', $name ) . ' ' . unset_text( $name, false );
	printf( '<p class="description" id="%s-help">%s</p></td></tr>', esc_attr( $id ), esc_html( $help ) );
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
	foreach ( array( '' => unset_text( $name, false ) ) + choices( $name ) as $choice => $label ) {
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
