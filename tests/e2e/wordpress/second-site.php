<?php
// Adds a second site to a network, with the author of the first. Called with the domain of the network.

$_SERVER['HTTP_HOST']   = $argv[1];
$_SERVER['REQUEST_URI'] = '/';
require getcwd() . '/wp-load.php';

$site = wp_insert_site( array( 'domain' => $argv[1], 'path' => '/second/', 'title' => 'A second clinic', 'user_id' => 1 ) );
if ( is_wp_error( $site ) ) {
	fwrite( STDERR, $site->get_error_message() );
	exit( 1 );
}
// WordPress takes the port out of the domain.
$wpdb->update( $wpdb->blogs, array( 'domain' => $argv[1] ), array( 'blog_id' => $site ) );
clean_blog_cache( $site );
foreach ( array( 'siteurl', 'home' ) as $name ) {
	update_blog_option( $site, $name, "http://$argv[1]/second" );
}
add_user_to_blog( $site, get_user_by( 'login', 'author' )->ID, 'author' );
echo get_bloginfo( 'version' );
