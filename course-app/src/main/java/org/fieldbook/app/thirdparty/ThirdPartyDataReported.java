package org.fieldbook.app.thirdparty;

/**
 * Somebody has reported what a shared page tells about them.
 *
 * @param place where, as the reporter or the shared page says: an address or a description
 */
public record ThirdPartyDataReported(long report, String place) {}
