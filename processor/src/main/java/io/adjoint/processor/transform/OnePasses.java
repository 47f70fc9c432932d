package io.adjoint.processor.transform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that run one of the user's and add its gradient, times a seed that is known before, in one pass. One that
 * calls itself is taken to be there while it is written; if it turns out that it cannot be, so are those that were
 * written meanwhile.
 */
final class OnePasses {
    private final Library library;
    private final Map<Context, Optional<Linkage>> known = new LinkedHashMap<>();
    private final Map<Context, Helper> helpers = new LinkedHashMap<>();

    OnePasses(Library library) {
        this.library = library;
    }

    Collection<Helper> helpers() {
        return helpers.values();
    }

    /** How one is called, if there is one for a way of calling a method. */
    Optional<Linkage> of(Context context) {
        if (!known.containsKey(context)) {
            Set<Context> before = Set.copyOf(known.keySet());
            OnePassBuilder builder = new OnePassBuilder(library, context);
            known.put(context, Optional.of(builder.linkage()));
            Optional<Helper> helper = builder.build();
            if (helper.isEmpty()) {
                known.keySet().retainAll(before);
                helpers.keySet().retainAll(before);
                known.put(context, Optional.empty());
            }
            helper.ifPresent(each -> helpers.put(context, each));
        }
        return known.get(context);
    }
}
