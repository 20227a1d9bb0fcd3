// The block in the editor: a form of the clinic’s settings, and a preview through the real tag. It needs no build.
( function ( wp, data ) {
	'use strict';

	const { createElement: el, Fragment, useEffect, useState } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { CheckboxControl, PanelBody, SelectControl, TextControl } = wp.components;
	const { fields, groups, help, words } = data;

	/** How long someone may type before the preview follows, in milliseconds. */
	const PAUSE = 600;

	/**
	 * Signs that WordPress takes for HTML in what authors write, and emoji and symbols, which it replaces if the database cannot hold them.
	 * They are stored percent-encoded. Letters of all languages stay as they are.
	 */
	const ENCODED =
		/[%<>&\u00a9\u00ae\u2000-\u2bff\u3030\u303d\u3297\u3299\ufe00-\ufe0f\ud800-\udfff\u{10000}-\u{10ffff}]/gu;

	/** A half of a sign that was pasted without its other half. */
	const HALF = /[\ud800-\udfff]/u;

	const encoded = ( value ) =>
		value.replace( ENCODED, ( sign ) => ( HALF.test( sign ) ? '' : encodeURIComponent( sign ) ) );

	const decoded = ( value ) => {
		try {
			return decodeURIComponent( value );
		} catch {
			// Someone wrote a bare % by hand.
			return value;
		}
	};

	const listOf = ( value ) => value.split( ' ' ).filter( Boolean );

	/** A field for a list of words: a box for each. */
	const Boxes = ( { field, value, change } ) =>
		el(
			'fieldset',
			{ className: 'kap-guide-boxes' },
			el( 'legend', {}, field.label ),
			el( 'p', { className: 'components-base-control__help' }, `${ field.help } ${ field.unset }` ),
			field.choices.map( ( choice ) =>
				el( CheckboxControl, {
					key: choice.value,
					label: choice.label,
					checked: listOf( value ).includes( choice.value ),
					onChange: ( isChecked ) => {
						const others = listOf( value ).filter( ( one ) => one !== choice.value );
						change( [ ...others, ...( isChecked ? [ choice.value ] : [] ) ].join( ' ' ) );
					},
				} )
			)
		);

	/** What stands below a field: its purpose, what holds if it is empty, and what is said of its value. */
	const helpOf = ( field, said ) =>
		el(
			Fragment,
			{},
			field.kind === 'choice' ? field.help : `${ field.help } ${ field.unset }`,
			said && el( 'strong', { className: `kap-guide-${ said.level }`, role: 'status' }, ` ${ said.text }` )
		);

	const Field = ( { field, value, said, change } ) => {
		if ( field.kind === 'list' ) {
			return el( Boxes, { field, value, change } );
		}
		const shared = { label: field.label, value, onChange: change, help: helpOf( field, said ) };
		if ( field.kind === 'choice' ) {
			return el( SelectControl, {
				...shared,
				options: [ { value: '', label: field.unset }, ...field.choices ],
			} );
		}
		return el( TextControl, { ...shared, placeholder: field.example, autoComplete: 'off' } );
	};

	/** The answer of the server to what someone typed, a moment after the last key. */
	const useAnswer = ( settings ) => {
		const [ answer, setAnswer ] = useState( { page: '', said: {} } );
		const typed = JSON.stringify( settings );
		useEffect( () => {
			let isCurrent = true;
			const ask = () =>
				wp
					.apiFetch( { path: '/kap-guide/v1/preview', method: 'POST', data: { settings } } )
					.then( ( next ) => isCurrent && setAnswer( next ) )
					.catch( () => isCurrent && setAnswer( { page: '', said: {}, isLost: true } ) );
			const timer = setTimeout( ask, answer.page ? PAUSE : 0 );
			return () => {
				isCurrent = false;
				clearTimeout( timer );
			};
		}, [ typed ] );
		return answer;
	};

	const Edit = ( { attributes, setAttributes } ) => {
		const settings = {};
		for ( const { name } of fields ) {
			if ( attributes[ name ] ) {
				settings[ name ] = decoded( attributes[ name ] );
			}
		}
		const { page, said, isLost } = useAnswer( settings );
		const field = ( name ) =>
			el( Field, {
				key: name,
				field: fields.find( ( one ) => one.name === name ),
				value: settings[ name ] ?? '',
				said: said[ name ],
				change: ( value ) => setAttributes( { [ name ]: value ? encoded( value ) : undefined } ),
			} );
		// The page itself has this line, so that visitors find help if the plugin is gone.
		const line = help[ settings.region ] ?? help[ data.region ];
		useEffect( () => {
			if ( attributes.fallback !== line ) {
				setAttributes( { fallback: line } );
			}
		}, [ line ] );
		const note = el(
			'div',
			{ className: 'kap-guide-note' },
			el( 'p', {}, words.unreviewed ),
			el( 'p', {}, el( 'a', { href: data.readAll, target: '_blank' }, words[ 'read-all' ] ) ),
			el( 'p', {}, words[ 'check-draft' ] )
		);
		const panel = ( group, at ) =>
			el( PanelBody, { key: at, title: group.title, initialOpen: at === 0 }, group.settings.map( field ) );
		return el(
			'div',
			useBlockProps(),
			el( InspectorControls, {}, note, groups.map( panel ) ),
			isLost && el( 'p', {}, words.lost ),
			el(
				'div',
				{ className: 'kap-guide-preview' },
				page && el( 'iframe', { title: words.preview, srcDoc: page } )
			)
		);
	};

	/** What the page has of the block: the line of help. The server puts the guide in its place. */
	const save = ( { attributes } ) =>
		attributes.fallback ? el( 'div', useBlockProps.save(), el( 'p', {}, attributes.fallback ) ) : null;

	wp.blocks.registerBlockType( 'kap-guide/guide', { edit: Edit, save } );
} )( window.wp, window.kapGuideEditor );
