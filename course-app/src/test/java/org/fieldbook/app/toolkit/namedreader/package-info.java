@org.jspecify.annotations.NullMarked
package org.fieldbook.app.toolkit.namedreader;
