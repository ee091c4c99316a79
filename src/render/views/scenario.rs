//! A branching role-play: scenes and the ways between them.

use crate::quiz::Ending;
use crate::quiz::Scenario;
use crate::quiz::Scene;
use crate::quiz::Way;
use crate::render::body::Writer;
use serde::Serialize;
use std::collections::BTreeMap;

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
    /// The number of the scene that it leads to; empty if there is none.
    number: String,
    text: String,
    feedback: String,
    is_unsafe: bool,
}

/// The view of a scenario.
pub fn view(writer: &mut Writer<'_>, scenario: &Scenario) -> ScenarioView {
    let ids = scenario.scenes.iter().map(|scene| scene.id.as_str());
    // Of two scenes of one id, a link leads to the first.
    let numbers: Numbers<'_> =
        (1..=scenario.scenes.len()).rev().zip(ids.rev()).map(|(n, id)| (id, n)).collect();
    ScenarioView {
        id: writer.id(&scenario.id),
        start: writer.id(&scenario.start),
        scenes: (1..)
            .zip(&scenario.scenes)
            .map(|scene| self::scene(writer, &numbers, scene))
            .collect(),
    }
}

/// The number of each scene, by its id.
type Numbers<'a> = BTreeMap<&'a str, usize>;

fn scene(
    writer: &mut Writer<'_>,
    numbers: &Numbers<'_>,
    (number, scene): (usize, &Scene),
) -> SceneView {
    SceneView {
        id: writer.id(&scene.id),
        number: writer.frame.wording.whole(number),
        title: writer.inlines(&scene.title),
        body: writer.blocks(&scene.body),
        ending: scene.ending.map_or("", Ending::name),
        ways: scene.ways.iter().map(|way| self::way(writer, numbers, way)).collect(),
    }
}

fn way(writer: &mut Writer<'_>, numbers: &Numbers<'_>, way: &Way) -> WayView {
    WayView {
        to: writer.id(&way.to),
        number: numbers.get(&*way.to).map_or_else(String::new, |n| writer.frame.wording.whole(*n)),
        text: writer.inlines(&way.content),
        feedback: writer.blocks(&way.feedback),
        is_unsafe: way.is_unsafe,
    }
}
