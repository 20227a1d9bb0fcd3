// Opens the form on a page that someone opens from a disk: all of it stands in the page, and there is no preview.

const place = document.getElementById("form");

/** The form, after it has opened. */
let form;

const bytes = Uint8Array.from(atob(FORM_BYTES), (sign) => sign.charCodeAt(0));

openForm(bytes, place, pageAround(place, () => form)).then((opened) => {
  form = opened;
});
