package org.policybook.index;

import java.io.IOException;
import java.util.Map;
import org.policybook.model.Output;

/** Some parts of the browser's index, which one worker makes and writes while others see to others. */
@FunctionalInterface
interface Portion {
    /**
     * Makes and writes the parts; {@code output} gets their names without folder.
     *
     * @return what a reader must know of them, by its name in {@code meta.js}
     */
    Map<String, Integer> write(Output output) throws IOException;
}
