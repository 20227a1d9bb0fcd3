<?php
// Sets up a fresh WordPress: an administrator, and an author who may not write scripts. Called with the address of the site, and with
// `network` if it is to be a network with a second site.

define( 'WP_INSTALLING', true );
$domain               = parse_url( $argv[1], PHP_URL_HOST ) . ':' . parse_url( $argv[1], PHP_URL_PORT );
$is_network           = 'network' === ( $argv[2] ?? '' );
$_SERVER['HTTP_HOST'] = $domain;
if ( $is_network ) {
	define( 'WP_ALLOW_MULTISITE', true );
}
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A clinic', 'admin', 'admin@example.org', false, '', 'admin' );
$author = wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author' ) );
if ( wp_get_theme( 'twentytwentythree' )->exists() ) {
	switch_theme( 'twentytwentythree' );
}
if ( $is_network ) {
	require ABSPATH . 'wp-admin/includes/network.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	$made = populate_network( 1, $domain, 'admin@example.org', 'A network', '/', false );
	if ( is_wp_error( $made ) && 'no_wildcard_dns' !== $made->get_error_code() ) {
		fwrite( STDERR, $made->get_error_message() );
		exit( 1 );
	}
	// The second site needs a WordPress that knows that it is a network.
	putenv( 'KAP_WORDPRESS_NETWORK=1' );
	passthru( PHP_BINARY . ' ' . escapeshellarg( __DIR__ . '/second-site.php' ) . ' ' . escapeshellarg( $domain ), $failed );
	exit( $failed );
}
echo get_bloginfo( 'version' );
