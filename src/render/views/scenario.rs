//! A branching role-play: scenes and the ways between them.

use crate::quiz::Ending;
use crate::quiz::Scenario;
use crate::quiz::Scene;
use crate::quiz::Way;
use crate::render::body::Writer;
use serde::Serialize;

/// A branching role-play.
#[derive(Serialize)]
pub struct ScenarioView {
    id: String,
    start: String,
    scenes: Vec<SceneView>,
}

#[derive(Serialize)]
struct SceneView {
    id: String,
    number: String,
    title: String,
    body: String,
    ending: &'static str,
    ways: Vec<WayView>,
}

#[derive(Serialize)]
struct WayView {
    to: String,
    text: String,
    feedback: String,
    is_unsafe: bool,
}

/// The view of a scenario.
pub fn view(writer: &mut Writer<'_>, scenario: &Scenario) -> ScenarioView {
    ScenarioView {
        id: writer.id(&scenario.id),
        start: writer.id(&scenario.start),
        scenes: (1..)
            .zip(&scenario.scenes)
            .map(|(number, scene)| self::scene(writer, number, scene))
            .collect(),
    }
}

fn scene(writer: &mut Writer<'_>, number: usize, scene: &Scene) -> SceneView {
    SceneView {
        id: writer.id(&scene.id),
        number: writer.frame.wording.whole(number),
        title: writer.inlines(&scene.title),
        body: writer.blocks(&scene.body),
        ending: scene.ending.map_or("", Ending::name),
        ways: scene.ways.iter().map(|way| self::way(writer, way)).collect(),
    }
}

fn way(writer: &mut Writer<'_>, way: &Way) -> WayView {
    WayView {
        to: writer.id(&way.to),
        text: writer.inlines(&way.content),
        feedback: writer.blocks(&way.feedback),
        is_unsafe: way.is_unsafe,
    }
}
