/** The use cases of the module on a real PostgreSQL, for tests: a bench, a cohort, sample files. */
package org.fieldbook.assessment;
