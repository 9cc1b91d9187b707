// Runs the models as they are shipped on TensorFlow.js (WebAssembly) and writes what they answer, for GoldenTest to compare the
// converted ones with. Run here after `npm ci`: `npm run golden`.
import { writeFileSync } from 'node:fs';
import { inputs, load, start } from './tfjs.mjs';

const GOLDEN = new URL('../../src/test/resources/golden/', import.meta.url);
const MOST = 640; // values kept of one output of one picture, evenly spread

// As the package that ships the models feeds them. `outputs` by the names the converted models give them.
const MODELS = [
  { role: 'objects', file: 'centernet', side: 512, outputs: { detections: 'tower_0/detections' }, exactSixth: true,
    feed: (tf, bytes) => tf.cast(bytes, 'float32') },
  { role: 'faces', file: 'blazeface', side: 256, outputs: { scores: ['Identity', 'Identity_1'], boxes: ['Identity_2', 'Identity_3'] },
    feed: (tf, bytes) => tf.sub(tf.div(tf.cast(bytes, 'float32'), 127.5), 1) },
  { role: 'pose', file: 'movenet-lightning', side: 192, outputs: { keypoints: 'Identity' },
    feed: (tf, bytes) => bytes },
  { role: 'emotion', file: 'emotion', side: 64, outputs: { probabilities: 'Identity' },
    feed: (tf, bytes) => tf.mul(tf.sub(
      tf.sum(tf.mul(tf.div(tf.cast(bytes, 'float32'), 255), tf.tensor1d([0.2989, 0.587, 0.114])), 3, true), 0.5), 2) },
  { role: 'mesh', file: 'facemesh', side: 192, outputs: { mesh: 'Identity_2', confidence: 'Identity_1' },
    feed: (tf, bytes) => tf.div(tf.cast(bytes, 'float32'), 255) },
  { role: 'iris', file: 'iris', side: 64, outputs: { eye: 'Identity' },
    feed: (tf, bytes) => tf.div(tf.cast(bytes, 'float32'), 255) },
  { role: 'identity', file: 'faceres', side: 224, outputs: { embedding: 'global_pooling/Mean' },
    feed: (tf, bytes) => tf.cast(bytes, 'float32') },
];

/** So that every coordinate of a point, and every value of a box, has its turn. */
function spread(values) {
  let stride = Math.ceil(values / MOST);
  while (stride > 1 && (stride % 2 === 0 || stride % 3 === 0)) stride++;
  return stride;
}

const tf = await start();
const pictures = inputs(GOLDEN);
const index = {};
for (const source of MODELS) {
  const model = await load(tf, source);
  const kept = [];
  index[source.role] = [];
  for (const picture of pictures) {
    const pixels = tf.tensor4d(picture(source.side), [1, source.side, source.side, 3], 'int32');
    const fed = source.feed(tf, pixels);
    for (const [name, nodes] of Object.entries(source.outputs)) {
      const parts = [nodes].flat().map((node) => model.execute(fed, node));
      const values = Float32Array.from(parts.flatMap((part) => [...part.dataSync()]));
      const stride = spread(values.length);
      const samples = values.filter((_, i) => i % stride === 0);
      kept.push(samples);
      if (picture === pictures[0]) index[source.role].push({ output: name, values: values.length, stride, samples: samples.length });
      tf.dispose(parts);
    }
    tf.dispose([pixels, fed]);
  }
  const bytes = Buffer.concat(kept.map((samples) => Buffer.from(samples.buffer)));
  writeFileSync(new URL(`${source.role}.f32`, GOLDEN), bytes);
  console.log(`${source.role}: ${bytes.length} bytes`);
}
writeFileSync(new URL('reference.json', GOLDEN), JSON.stringify(index, null, 2) + '\n');
