/* Fieldbook's one script for reading pages. */
