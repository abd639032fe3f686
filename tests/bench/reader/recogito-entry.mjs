// Bundled for the bare page that Recogito is measured in: hands it to that page.
import { createTextAnnotator } from '@recogito/text-annotator';

Reflect.set(globalThis, 'createTextAnnotator', createTextAnnotator);
