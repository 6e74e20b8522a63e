/**
 * Reports by people whom shared material tells about, or who speak for them: anybody may report,
 * without an account; the course office decides each case, with a reason, and can have the shared
 * copies withdrawn at once. Who shares things observes {@link
 * org.fieldbook.app.thirdparty.ThirdPartyDataReported} and {@link
 * org.fieldbook.app.thirdparty.WithdrawShares}. Frozen copies in marked work stay: they are the
 * record of an examination, seen by the tutor and by monitors only.
 */
@NullMarked
package org.fieldbook.app.thirdparty;

import org.jspecify.annotations.NullMarked;
