package io.vigil.inference.training;

import io.vigil.inference.analysis.TrackedFrame;
import java.util.ArrayList;
import java.util.List;

/** Real blocks of time by what they are for. */
record SceneSplit(List<float[]> learned, List<float[]> calibration, List<float[]> test) {

    /** @param copies of what is learned */
    static SceneSplit of(List<TrackedFrame> footage, int turn, int turns, int copies) {
        List<List<float[]>> blocks = SceneData.blocks(footage);
        List<List<float[]>> slower = SceneData.blocks(SceneData.every(footage, 2));
        SceneSplit split = new SceneSplit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < blocks.size(); i++) {
            int task = (i + turn) % turns;
            List<float[]> part = task == 0 ? split.learned : task == 1 ? split.calibration : split.test;
            for (int copy = 0; copy < (task == 0 ? copies : 1); copy++) {
                part.addAll(blocks.get(i));
                part.addAll(slower.get(i));
            }
        }
        return split;
    }
}
