package org.fieldbook.app.forum;

import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * What a member needs to open a thread.
 *
 * @param groupName the tutor group's name, for a group forum
 * @param draft of a new thread that the member has begun before
 */
public record ThreadStart(
    long forumId,
    Forum.Kind kind,
    PresentationCode presentation,
    @Nullable String groupName,
    Member member,
    @Nullable Draft draft) {}
