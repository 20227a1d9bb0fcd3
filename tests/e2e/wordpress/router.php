<?php
// What a web server does in front of WordPress: files, PHP, the rest to index.php, and in a network the folder of a site before
// WordPress's own files. With KAP_WORDPRESS_UNTYPED it does not know the types of our files.

$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( getenv( 'KAP_WORDPRESS_NETWORK' ) ) {
	$path = preg_replace( '#^/(?!wp-)[\w-]+(/(?:wp-(?:content|admin|includes)/.*|wp-admin|[\w-]+\.php))$#', '$1', $path );
}
$root = $_SERVER['DOCUMENT_ROOT'];
$file = $root . $path;
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	$path = rtrim( $path, '/' ) . '/index.php';
	$file = $root . $path;
}
if ( is_file( $file ) && '.php' !== substr( $file, -4 ) ) {
	$kind  = pathinfo( $file, PATHINFO_EXTENSION );
	$types = array(
		'css'  => 'text/css',
		'js'   => 'text/javascript',
		'svg'  => 'image/svg+xml',
		'kap'  => 'application/octet-stream',
		'wasm' => 'application/wasm',
	);
	if ( getenv( 'KAP_WORDPRESS_UNTYPED' ) ) {
		unset( $types['kap'], $types['wasm'] );
	}
	header( 'Content-Type: ' . ( $types[ $kind ] ?? mime_content_type( $file ) ) );
	readfile( $file );
	return true;
}
if ( ! is_file( $file ) ) {
	$path = '/index.php';
	$file = $root . $path;
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir( dirname( $file ) );
require $file;
