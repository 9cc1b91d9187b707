package io.vigil.inference.conversion;

import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import java.util.List;

/**
 * A model to convert: where it comes from, how it is fed, and what it needs to run in batches.
 *
 * @param role the folder it goes to, and what it answers
 * @param file name of the TFJS graph without ending, in the package's folder of models
 * @param input how bytes become what the model was trained on
 * @param edits changes for batches, applied in order after the fused operations were taken apart; they leave every output
 *     under the name given in {@code outputs}
 * @param reading how the outputs are understood
 * @param licence SPDX name of the weights' licence as their origin states it
 * @param origin who made the weights
 */
record ModelSource(
        Role role,
        String file,
        String version,
        PixelInput input,
        List<GraphEdit> edits,
        List<Output> outputs,
        Reading reading,
        String licence,
        String origin) {}
