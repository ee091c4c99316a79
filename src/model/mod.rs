//! What a curriculum is: pages, blocks, items, terms and their invariants.
//!
//! Nothing here reads, writes or renders, and nothing here knows a wire
//! format: each format has its own struct in its own room.

mod block;
mod calc;
mod curriculum;
mod edition;
mod item;
mod link;
mod locale;
mod page;
mod script;
mod settings;
mod slug;
mod standing;
mod value;

pub use block::Audience;
pub use block::BlockRow;
pub use block::View;
pub use block::block_row;
pub use block::block_rows;
pub use calc::calc;
pub use curriculum::Asset;
pub use curriculum::Crosswalk;
pub use curriculum::Curriculum;
pub use curriculum::Framework;
pub use curriculum::FrameworkItem;
pub use curriculum::Recorded;
pub use curriculum::Section;
pub use curriculum::Term;
pub use edition::Argument;
pub use edition::Edition;
pub use edition::Notice;
pub use edition::Reading;
pub use edition::Speech;
pub use edition::Wording;
pub use item::Answer;
pub use item::Choice;
pub use item::Item;
pub use item::Phase;
pub use item::Quiz;
pub use item::QuizMode;
pub use link::Target;
pub use link::decode;
pub use link::is_outside;
pub use link::join;
pub use link::relative;
pub use link::resolve;
pub use locale::Locale;
pub use page::Order;
pub use page::Page;
pub use page::PageKind;
pub use page::Text;
pub use script::Script;
pub use script::places_of;
pub use settings::Settings;
pub use slug::Slug;
pub use slug::path_of;
pub use standing::Standing;
pub use standing::State;
pub use value::Fields;
pub use value::Node;
pub use value::Value;
