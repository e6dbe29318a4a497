"""Speed, memory and accuracy over the corpora beside the repository."""
