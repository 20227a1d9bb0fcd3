<?php
/*
Plugin Name: Inventory
Description: Tells the tests everything that plugins may leave behind: tables, options, entries of users and sites, scheduled work, and files.
*/

add_action(
	'wp_ajax_inventory',
	function () {
		global $wpdb;
		$names  = array();
		$tables = $wpdb->get_col( 'SHOW TABLES' );
		foreach ( $tables as $table ) {
			$names[] = "table $table";
			if ( preg_match( '/options$/', $table ) ) {
				foreach ( $wpdb->get_col( "SELECT option_name FROM `$table`" ) as $option ) {
					$names[] = "option $option of $table";
				}
			}
			if ( preg_match( '/(usermeta|sitemeta|postmeta)$/', $table ) ) {
				foreach ( $wpdb->get_col( "SELECT DISTINCT meta_key FROM `$table`" ) as $key ) {
					$names[] = "entry $key of $table";
				}
			}
		}
		foreach ( _get_cron_array() ?: array() as $hooks ) {
			foreach ( is_array( $hooks ) ? array_keys( $hooks ) : array() as $hook ) {
				$names[] = "scheduled $hook";
			}
		}
		$files = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( WP_CONTENT_DIR, FilesystemIterator::SKIP_DOTS ) );
		foreach ( $files as $file ) {
			$names[] = 'file ' . substr( $file->getPathname(), strlen( WP_CONTENT_DIR ) );
		}
		wp_send_json( $names );
	}
);
