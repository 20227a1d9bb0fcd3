<?php
/*
Plugin Name: Header
Description: Puts what an administrator has written into the head of every page, as header-and-footer plugins do, and sends the policy that they have written.
*/

add_action( 'init', function () {
	foreach ( array( 'header_code', 'header_policy' ) as $name ) {
		register_setting( 'general', $name, array( 'type' => 'string', 'show_in_rest' => true, 'default' => '' ) );
	}
} );

add_action( 'wp_head', function () {
	echo get_option( 'header_code' );
} );

add_action( 'send_headers', function () {
	$policy = get_option( 'header_policy' );
	if ( $policy ) {
		header( "Content-Security-Policy: $policy" );
	}
} );
