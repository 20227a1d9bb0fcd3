<?php
/*
Plugin Name: Header
Description: Puts what an administrator has written into the head of every page, as header-and-footer plugins do.
*/

add_action( 'init', function () {
	register_setting( 'general', 'header_code', array( 'type' => 'string', 'show_in_rest' => true, 'default' => '' ) );
} );

add_action( 'wp_head', function () {
	echo get_option( 'header_code' );
} );
