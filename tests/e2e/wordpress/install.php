<?php
// Sets up a fresh WordPress: an administrator, and an author who may not write scripts.
// Called with the address of the site.

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( $argv[1], PHP_URL_HOST ) . ':' . parse_url( $argv[1], PHP_URL_PORT );
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A clinic', 'admin', 'admin@example.org', false, '', 'admin' );
wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author' ) );
switch_theme( 'twentytwentythree' );
echo get_bloginfo( 'version' );
